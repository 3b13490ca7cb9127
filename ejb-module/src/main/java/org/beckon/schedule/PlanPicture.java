package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.beckon.schedule.PlanNews.Change;

/**
 * Everybody's days of two weeks, in memory, so that a thousand people are looked at in
 * milliseconds. Before every use it reads whose days have changed since, so it holds all that was
 * committed before. It decides nothing: {@link Placing} reads again, under locks.
 */
@ApplicationScoped
class PlanPicture {

  private static final Duration BACK = Duration.ofDays(2);
  private static final Duration AHEAD = Duration.ofDays(16);
  private static final Duration STALE = Duration.ofDays(1);

  @Inject PlanNews news;

  private final ReentrantLock lock = new ReentrantLock();
  private final Numbering numbering = new Numbering();
  private State state;

  /**
   * @param next the transaction number from which on changes may not be in it
   * @param seen changes of that transaction or later ones that are in it all the same
   */
  private record State(
      Instant from,
      Instant until,
      long next,
      Set<Change> seen,
      Map<Long, PlannedTechnician> technicians) {

    boolean covers(Instant first, Instant last) {
      return !first.isBefore(from) && !last.isAfter(until);
    }
  }

  /** Numbers for places and skills; the same for everybody whom this picture ever showed. */
  Numbering numbering() {
    return numbering;
  }

  /**
   * Everybody who is active, by id, with at least what touches that time: as of now, or later.
   *
   * @param now keeps the picture near the present
   */
  Map<Long, PlannedTechnician> technicians(Instant first, Instant last, Instant now) {
    lock.lock();
    try {
      refresh(now);
      return Collections.unmodifiableMap(
          state.covers(first, last) ? state.technicians() : planned(news.everybody(first, last)));
    } finally {
      lock.unlock();
    }
  }

  private void refresh(Instant now) {
    var latest = news.since(state == null ? Long.MAX_VALUE : state.next());
    if (state == null || isOld(now) || isIncomplete(latest)) {
      state = null;
      var seen = news.since(latest.first());
      var from = now.minus(BACK);
      var until = now.plus(AHEAD);
      state =
          new State(
              from, until, latest.first(), seen.changes(), planned(news.everybody(from, until)));
      return;
    }
    state = updated(latest);
  }

  private boolean isOld(Instant now) {
    return state.from().plus(BACK).plus(STALE).isBefore(now);
  }

  /**
   * Something has been forgotten that was not read; or this is another server, as after a restore.
   * Numbers from the future come from there too, and say nothing.
   */
  private boolean isIncomplete(PlanNews.News latest) {
    var hasForgotten =
        state.next() < latest.forgottenBelow() && latest.forgottenBelow() <= latest.first();
    return hasForgotten || state.next() > latest.first();
  }

  private State updated(PlanNews.News latest) {
    var ids = new HashSet<Long>();
    for (var change : latest.changes()) {
      if (!state.seen().contains(change)) {
        ids.add(change.technicianId());
      }
    }
    var technicians = state.technicians();
    if (!ids.isEmpty()) {
      technicians = new HashMap<>(technicians);
      technicians.keySet().removeAll(ids);
      technicians.putAll(planned(news.these(ids, state.from(), state.until())));
    }
    return new State(state.from(), state.until(), latest.first(), latest.changes(), technicians);
  }

  private Map<Long, PlannedTechnician> planned(Staff staff) {
    var planned = new HashMap<Long, PlannedTechnician>();
    for (var worker : staff.workers()) {
      planned.put(
          worker.id(),
          new PlannedTechnician(
              worker, staff.takenBy(worker), staff.absencesOf(worker), numbering));
    }
    return planned;
  }
}
