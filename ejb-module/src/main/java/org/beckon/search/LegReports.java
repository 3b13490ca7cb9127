package org.beckon.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.beckon.notification.Attempt;
import org.beckon.notification.AttemptState;
import org.beckon.notification.Attempts;

/**
 * What providers tell of a question after it was handed over. Reports come twice, late, and in any
 * order; none leads back (B.3).
 */
@Stateless
@PermitAll
public class LegReports {

  @PersistenceContext EntityManager em;
  @Inject Attempts attempts;
  @Inject Searches searches;
  @Inject Syncing syncing;
  @Inject Advancing advancing;
  @Inject Clock clock;

  /** It reached their device. */
  public void delivered(long attemptId) {
    report(attemptId, (leg, now) -> follow(leg, LegState.DELIVERED, null, now));
  }

  /** They opened it. */
  public void read(long attemptId) {
    report(attemptId, (leg, now) -> follow(leg, LegState.READ, null, now));
  }

  /** The call came to nothing; the next way is used at once (S0-64). */
  public void silent(long attemptId, Silence cause) {
    report(attemptId, (leg, now) -> follow(leg, LegState.NO_RESPONSE, cause.word(), now));
  }

  /** Something became of the attempt: how far it is says its row. Does nothing on the way there. */
  public void heard(long attemptId) {
    var isNews = attempts.get(attemptId).state().isSettled();
    if (isNews) {
      report(attemptId, (leg, now) -> follow(leg, attempts.get(attemptId), now));
    }
  }

  /**
   * What attempts that are settled mean for who looks after their searches.
   *
   * @param urgent searches that were waiting for a question that was not handed over after all
   * @param handedOver searches that were waiting for one that was, and have only that to hear
   * @param receipts attempts of which {@link #heard} has to be told one by one
   */
  public record News(List<Long> urgent, List<Long> handedOver, List<Long> receipts) {}

  /** Sorts what was heard at the same time. */
  public News news(List<Long> attemptIds) {
    var rows =
        em.createQuery(
                "select a.id, a.state, l.state, l.candidate.search.id from Leg l, Attempt a"
                    + " where l.attemptId = a.id and a.id in :ids",
                Object[].class)
            .setParameter("ids", attemptIds)
            .getResultList();
    var urgent = new TreeSet<Long>();
    var handedOver = new TreeSet<Long>();
    var receipts = new ArrayList<Long>();
    for (var row : rows) {
      var isNewOfLeg = row[2] == LegState.IN_FLIGHT;
      switch ((AttemptState) row[1]) {
        case DELIVERED, READ -> receipts.add((Long) row[0]);
        case SENT -> {
          if (isNewOfLeg) {
            handedOver.add((Long) row[3]);
          }
        }
        case FAILED, CANCELED -> {
          if (isNewOfLeg) {
            urgent.add((Long) row[3]);
          } else if (row[1] == AttemptState.FAILED) {
            receipts.add((Long) row[0]);
          }
        }
        case PLANNED, IN_FLIGHT, IN_DOUBT, DISABLED -> {}
      }
    }
    handedOver.removeAll(urgent);
    return new News(List.copyOf(urgent), List.copyOf(handedOver), receipts);
  }

  private static void follow(Leg leg, Attempt attempt, Instant now) {
    switch (attempt.state()) {
      case DELIVERED -> follow(leg, LegState.DELIVERED, null, now);
      case READ -> follow(leg, LegState.READ, null, now);
      // It had left, and then did not arrive: nobody waits for an answer any longer.
      case FAILED -> follow(leg, LegState.NO_RESPONSE, attempt.error(), now);
      case SENT, CANCELED, PLANNED, IN_FLIGHT, IN_DOUBT, DISABLED -> {}
    }
  }

  private static void follow(Leg leg, LegState report, String why, Instant now) {
    if (leg.state().after(report) != leg.state()) {
      leg.become(report, why, now);
    }
  }

  /** Of an attempt that was not the leg's last one nothing is heard any more. */
  private void report(long attemptId, BiConsumer<Leg, Instant> report) {
    searchOf(attemptId)
        .map(searches::getForUpdate)
        .ifPresent(
            search -> {
              var now = clock.instant();
              var lineUp = searches.lineUp(search);
              syncing.sync(lineUp, now);
              searches.flush();
              lineUp.candidates().stream()
                  .flatMap(candidate -> candidate.legs().stream())
                  .filter(leg -> leg.attemptId().filter(id -> id == attemptId).isPresent())
                  .forEach(leg -> report.accept(leg, now));
              searches.flush();
              advancing.advance(search, now);
            });
  }

  private Optional<Long> searchOf(long attemptId) {
    return em.createQuery(
            "select l.candidate.search.id from Leg l where l.attemptId = :attempt", Long.class)
        .setParameter("attempt", attemptId)
        .getResultStream()
        .findFirst();
  }
}
