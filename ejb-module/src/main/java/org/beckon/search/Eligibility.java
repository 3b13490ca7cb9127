package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Reachability;
import org.beckon.notification.Reachable;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.StandingPlan;

/** Asks plan, settings and people's wishes whether somebody may be asked now (B4.12). */
@ApplicationScoped
class Eligibility {

  @Inject Reachability reachability;
  @Inject StandingPlan plan;

  Map<Long, Reachable> reach(LineUp lineUp) {
    return reachability.of(lineUp.candidates().stream().map(Candidate::technicianId).toList());
  }

  Gates gates(LineUp lineUp, Seats seats, Map<Long, Reachable> reach, Instant now) {
    return new Gates() {
      @Override
      public Optional<String> objection(long candidateId) {
        var technicianId = lineUp.candidate(candidateId).technicianId();
        return objectionTo(reach.get(technicianId), seats, now);
      }

      @Override
      public Optional<String> unavailable(long candidateId) {
        return Optional.of(reach.get(lineUp.candidate(candidateId).technicianId()))
            .filter(Reachable::unavailable)
            .map(somebody -> somebody.name() + " cannot be reached now.");
      }

      @Override
      public Optional<String> objection(long candidateId, ChannelKind channel) {
        return reach.get(lineUp.candidate(candidateId).technicianId()).objection(channel);
      }
    };
  }

  /** Why somebody can have none of the open places; empty when they can. */
  Optional<String> objectionTo(Reachable somebody, Seats seats, Instant now) {
    if (!somebody.active()) {
      return Optional.of(somebody.name() + " is no longer active.");
    }
    if (seats.include(somebody.technicianId())) {
      return Optional.of(somebody.name() + " has a place already.");
    }
    Optional<String> first = Optional.empty();
    for (var place : seats.openAt(now)) {
      var conflicts = plan.conflicts(place.appointment(), somebody.technicianId());
      if (conflicts.isEmpty()) {
        return Optional.empty();
      }
      first = first.or(() -> conflicts.stream().map(PlanConflict::message).findFirst());
    }
    return first.or(() -> Optional.of("There is no place that has not begun."));
  }
}
