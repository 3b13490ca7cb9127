package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the legs of a search follow what became of their hand-overs. */
@ApplicationScoped
class Syncing {

  private static final String FATES =
      "select new org.beckon.search.Fate(a.id, a.state, a.sentAt, a.error)"
          + " from Attempt a where a.id in :ids";

  @PersistenceContext EntityManager em;

  /** Looks at those that were on their way the last time. */
  void sync(LineUp lineUp, Instant now) {
    sync(List.of(lineUp), now);
  }

  /** The same of many at once. */
  void sync(Collection<LineUp> lineUps, Instant now) {
    if (lineUps.stream().flatMap(Syncing::flying).findAny().isPresent()) {
      var fates = fates(lineUps);
      lineUps.forEach(lineUp -> follow(lineUp, fates, now));
      // What comes next is another step, and the database is to see every one.
      em.flush();
    }
  }

  /** What became of those that were on their way the last time, by attempt. */
  Map<Long, Fate> fates(Collection<LineUp> lineUps) {
    return fates(
        lineUps.stream()
            .flatMap(Syncing::flying)
            .flatMap(leg -> leg.attemptId().stream())
            .toList());
  }

  void follow(LineUp lineUp, Map<Long, Fate> fates, Instant now) {
    for (var leg : flying(lineUp).toList()) {
      leg.attemptId().map(fates::get).ifPresent(fate -> follow(lineUp, leg, fate, now));
    }
  }

  static Stream<Leg> flying(LineUp lineUp) {
    return lineUp.candidates().stream()
        .flatMap(candidate -> candidate.legs().stream())
        .filter(leg -> leg.state() == LegState.IN_FLIGHT);
  }

  private void follow(LineUp lineUp, Leg leg, Fate fate, Instant now) {
    var search = lineUp.search();
    switch (fate.state()) {
      case SENT, DELIVERED, READ -> {
        // A pause does not count, also when it was sent in the middle of one.
        var from = search.time(fate.sentAt() == null ? now : fate.sentAt());
        var until = from.plus(search.plan().way(leg.channel()).timeout());
        leg.sent(until, now);
        lineUp.offer(leg.candidate()).ifPresent(offer -> offer.waitsUntil(until));
      }
      case FAILED -> leg.become(LegState.FAILED, fate.error(), now);
      case CANCELED -> leg.become(LegState.WAITING, null, now);
      case PLANNED, IN_FLIGHT, IN_DOUBT, DISABLED -> {}
    }
  }

  private Map<Long, Fate> fates(List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery(FATES, Fate.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Fate::attemptId, Function.identity()));
  }

  /** Nobody waits for the answers of these any more. */
  void cancel(Stream<Leg> legs, String why, Instant now) {
    legs.filter(leg -> leg.state().isRunning() && leg.state() != LegState.IN_FLIGHT)
        .forEach(leg -> leg.become(LegState.CANCELED, why, now));
  }
}
