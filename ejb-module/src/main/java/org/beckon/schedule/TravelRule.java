package org.beckon.schedule;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Whether there is time to get from the visit before to this one, and from this one to the next: in
 * a straight line, so what it objects to cannot be done on any road. Nothing is known against sites
 * without coordinates.
 */
final class TravelRule {

  private TravelRule() {}

  static Stream<PlanConflict> gaps(Fit fit) {
    var before =
        fit.neighbors()
            .filter(other -> !other.time().endsAt().isAfter(fit.time().startsAt()))
            .max(Comparator.comparing(other -> other.time().endsAt()));
    var after =
        fit.neighbors()
            .filter(other -> !other.time().startsAt().isBefore(fit.time().endsAt()))
            .min(Comparator.comparing(other -> other.time().startsAt()));
    return Stream.of(
            gap(fit, before, TravelRule::fromThere, "%d km from %s take %s, there are %s."),
            gap(fit, after, TravelRule::toThere, "%d km to %s take %s, there are %s."))
        .flatMap(Optional::stream);
  }

  private static Optional<PlanConflict> gap(
      Fit fit, Optional<Taken> neighbor, BiFunction<Fit, Taken, Duration> between, String words) {
    return neighbor
        .filter(other -> other.place() != null && fit.visit().place() != null)
        .filter(other -> between.apply(fit, other).compareTo(travel(fit, other)) < 0)
        .map(
            other ->
                fit.conflict(
                    ConflictKind.TRAVEL_GAP,
                    words.formatted(
                        Math.round(kilometers(fit, other)),
                        other.number() + " " + other.title(),
                        minutes(travel(fit, other)),
                        minutes(between.apply(fit, other))),
                    other));
  }

  private static Duration fromThere(Fit fit, Taken before) {
    return Duration.between(before.time().endsAt(), fit.time().startsAt());
  }

  private static Duration toThere(Fit fit, Taken after) {
    return Duration.between(fit.time().endsAt(), after.time().startsAt());
  }

  private static Duration travel(Fit fit, Taken other) {
    return Duration.ofMinutes(Math.round(60 * kilometers(fit, other) / fit.rules().speed()));
  }

  private static double kilometers(Fit fit, Taken other) {
    return fit.visit().place().kilometersTo(other.place());
  }

  private static String minutes(Duration time) {
    return time.toMinutes() + " min";
  }
}
