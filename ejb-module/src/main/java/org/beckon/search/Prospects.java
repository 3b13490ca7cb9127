package org.beckon.search;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.appointment.Appointment;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Reachability;
import org.beckon.notification.Reachable;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.StandingPlan;

/**
 * What is known of those who may be asked in a moment: how they are reached, what speaks against
 * their coming. Read at once for those whose turn it seems to be, and one by one for whoever has it
 * after all.
 */
final class Prospects {

  /** As if everybody could come, and be reached. */
  static final Gates OPEN =
      new Gates() {
        @Override
        public Optional<String> objection(long candidateId) {
          return Optional.empty();
        }

        @Override
        public Optional<String> unavailable(long candidateId) {
          return Optional.empty();
        }

        @Override
        public Optional<String> objection(long candidateId, ChannelKind channel) {
          return Optional.empty();
        }
      };

  private final Reachability reachability;
  private final StandingPlan plan;
  private final Set<ChannelKind> away;
  private final Instant now;
  private final Map<Long, Reachable> reach = new HashMap<>();
  private Map<Long, Map<Long, List<PlanConflict>>> conflicts = Map.of();

  /**
   * @param away whose gateway does not get through
   */
  Prospects(Reachability reachability, StandingPlan plan, Set<ChannelKind> away, Instant now) {
    this.reachability = reachability;
    this.plan = plan;
    this.away = away;
    this.now = now;
  }

  /**
   * @param turns by search, whose turn it seems to be
   */
  void prepare(Map<Scene, List<Candidate>> turns) {
    var ids =
        turns.values().stream().flatMap(Collection::stream).map(Candidate::technicianId).toList();
    if (ids.isEmpty()) {
      return;
    }
    reach.putAll(reachability.of(new HashSet<>(ids)));
    var wanted = new HashMap<Appointment, Set<Long>>();
    turns.forEach(
        (scene, candidates) ->
            scene.seats().openAt(now).stream()
                .findFirst()
                .ifPresent(
                    place ->
                        candidates.forEach(
                            candidate ->
                                wanted
                                    .computeIfAbsent(place.appointment(), a -> new HashSet<>())
                                    .add(candidate.technicianId()))));
    conflicts = plan.conflicts(wanted);
  }

  boolean isAnyAway() {
    return !away.isEmpty();
  }

  /** How somebody is reached. */
  Reachable reach(long technicianId) {
    return reach.computeIfAbsent(
        technicianId, id -> reachability.of(List.of(technicianId)).get(technicianId));
  }

  /** Of those whose turn it seems to be. */
  Set<String> phones() {
    return reach.values().stream()
        .map(Reachable::phone)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What speaks, in this search, against asking somebody. */
  Gates gates(Scene scene) {
    return new Gates() {
      @Override
      public Optional<String> objection(long candidateId) {
        var technicianId = scene.lineUp().candidate(candidateId).technicianId();
        return objectionTo(reach(technicianId), scene.seats());
      }

      @Override
      public Optional<String> unavailable(long candidateId) {
        return Optional.of(reach(scene.lineUp().candidate(candidateId).technicianId()))
            .filter(Reachable::unavailable)
            .map(somebody -> somebody.name() + " cannot be reached now.");
      }

      @Override
      public Optional<String> away(ChannelKind channel) {
        return Optional.of(channel).filter(away::contains).map(ChannelKind::away);
      }

      @Override
      public Optional<String> objection(long candidateId, ChannelKind channel) {
        return reach(scene.lineUp().candidate(candidateId).technicianId()).objection(channel);
      }
    };
  }

  /** Why somebody can have none of the open places; empty when they can. */
  Optional<String> objectionTo(Reachable somebody, Seats seats) {
    if (!somebody.active()) {
      return Optional.of(somebody.name() + " is no longer active.");
    }
    if (seats.include(somebody.technicianId())) {
      return Optional.of(somebody.name() + " has a place already.");
    }
    Optional<String> first = Optional.empty();
    for (var place : seats.openAt(now)) {
      var against = conflicts(place.appointment(), somebody.technicianId());
      if (against.isEmpty()) {
        return Optional.empty();
      }
      first = first.or(() -> against.stream().map(PlanConflict::message).findFirst());
    }
    return first.or(() -> Optional.of("There is no place that has not begun."));
  }

  private List<PlanConflict> conflicts(Appointment appointment, long technicianId) {
    var known = conflicts.getOrDefault(appointment.id(), Map.of()).get(technicianId);
    return known != null ? known : plan.conflicts(appointment, technicianId);
  }
}
