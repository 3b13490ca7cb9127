package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.notification.Attempt;

/** Lets the legs of a search follow what became of their hand-overs. */
@ApplicationScoped
class Syncing {

  @PersistenceContext EntityManager em;

  /** Looks at those that were on their way the last time. */
  void sync(LineUp lineUp, Instant now) {
    sync(List.of(lineUp), now);
  }

  /** The same of many at once. */
  void sync(Collection<LineUp> lineUps, Instant now) {
    var flying = lineUps.stream().flatMap(Syncing::flying).toList();
    if (flying.isEmpty()) {
      return;
    }
    var attempts = attempts(flying.stream().map(Leg::attemptId).flatMap(Optional::stream).toList());
    for (var lineUp : lineUps) {
      for (var leg : flying(lineUp).toList()) {
        leg.attemptId().map(attempts::get).ifPresent(to -> follow(lineUp, leg, to, now));
      }
    }
    // What comes next is another step, and the database is to see every one.
    em.flush();
  }

  private static Stream<Leg> flying(LineUp lineUp) {
    return lineUp.candidates().stream()
        .flatMap(candidate -> candidate.legs().stream())
        .filter(leg -> leg.state() == LegState.IN_FLIGHT);
  }

  private void follow(LineUp lineUp, Leg leg, Attempt attempt, Instant now) {
    var search = lineUp.search();
    switch (attempt.state()) {
      case SENT, DELIVERED, READ -> {
        // A pause does not count, also when it was sent in the middle of one.
        var from = search.time(attempt.sentAt().orElse(now));
        var until = from.plus(search.plan().way(leg.channel()).timeout());
        leg.sent(until, now);
        lineUp.offer(leg.candidate()).ifPresent(offer -> offer.waitsUntil(until));
      }
      case FAILED -> leg.become(LegState.FAILED, attempt.error(), now);
      case CANCELED -> leg.become(LegState.WAITING, null, now);
      case PLANNED, IN_FLIGHT, IN_DOUBT, DISABLED -> {}
    }
  }

  private Map<Long, Attempt> attempts(List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery("select a from Attempt a where a.id in :ids", Attempt.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Attempt::id, Function.identity()));
  }

  /** Nobody waits for the answers of these any more. */
  void cancel(Stream<Leg> legs, String why, Instant now) {
    legs.filter(leg -> leg.state().isRunning() && leg.state() != LegState.IN_FLIGHT)
        .forEach(leg -> leg.become(LegState.CANCELED, why, now));
  }
}
