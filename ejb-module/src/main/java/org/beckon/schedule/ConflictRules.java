package org.beckon.schedule;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beckon.job.RequiredSkill;
import org.beckon.settings.Severity;

/**
 * Why a technician does not fit a visit. One method per rule; all rules that are not off are asked,
 * so the person sees every reason at once. Everything is judged over the whole visit, not only its
 * start.
 */
final class ConflictRules {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private ConflictRules() {}

  /** Every reason, in the order of {@link ConflictKind}; empty when it fits. */
  static List<PlanConflict> conflicts(Fit fit) {
    var asked =
        Stream.of(ConflictKind.values())
            .filter(fit.rules()::asks)
            .flatMap(kind -> found(kind, fit));
    return Stream.concat(gone(fit), asked).toList();
  }

  /** Nobody who left is planned for (S1-113), whatever the settings say. */
  private static Stream<PlanConflict> gone(Fit fit) {
    return fit.worker().active()
        ? Stream.empty()
        : Stream.of(
            new PlanConflict(
                ConflictKind.ABSENT,
                Severity.HARD,
                fit.worker().name() + " is no longer active.",
                null,
                null,
                null));
  }

  private static Stream<PlanConflict> found(ConflictKind kind, Fit fit) {
    return switch (kind) {
      case OVERLAP -> overlaps(fit);
      case ABSENT -> absences(fit);
      case OUTSIDE_SHIFT -> outsideShift(fit);
      case TRAVEL_GAP -> TravelRule.gaps(fit);
      case SKILL_MISSING -> missingSkills(fit);
      case SKILL_EXPIRED -> expiredSkills(fit);
      case OVER_CAPACITY -> overCapacity(fit);
      case OUTSIDE_WINDOW -> outsideWindow(fit);
    };
  }

  private static Stream<PlanConflict> overlaps(Fit fit) {
    return fit.neighbors()
        .filter(other -> other.time().overlaps(fit.time()))
        .map(
            other ->
                fit.conflict(
                    ConflictKind.OVERLAP,
                    "Overlaps %s %s.".formatted(other.number(), other.title()),
                    other));
  }

  private static Stream<PlanConflict> absences(Fit fit) {
    return fit.absences().stream()
        .filter(away -> away.startsAt().isBefore(fit.time().endsAt()))
        .filter(away -> fit.time().startsAt().isBefore(away.endsAt()))
        .map(
            away ->
                new PlanConflict(
                    ConflictKind.ABSENT,
                    fit.rules().severity(ConflictKind.ABSENT),
                    "%s is away: %s.".formatted(fit.worker().name(), away.reason()),
                    null,
                    away.startsAt(),
                    away.endsAt()));
  }

  private static Stream<PlanConflict> outsideShift(Fit fit) {
    return WorkingHours.allow(fit.worker(), fit.time())
        ? Stream.empty()
        : Stream.of(
            fit.conflict(
                ConflictKind.OUTSIDE_SHIFT,
                "Outside the working hours of %s.".formatted(fit.worker().name())));
  }

  private static Stream<PlanConflict> missingSkills(Fit fit) {
    return fit.visit().skills().stream()
        .filter(needed -> !fit.worker().knows(needed))
        .map(
            needed ->
                fit.conflict(
                    ConflictKind.SKILL_MISSING,
                    "%s lacks %s, level %d."
                        .formatted(fit.worker().name(), needed.name(), needed.level())));
  }

  private static Stream<PlanConflict> expiredSkills(Fit fit) {
    var lastDay = fit.visit().lastDay();
    return fit.visit().skills().stream()
        .filter(fit.worker()::knows)
        .filter(needed -> !fit.worker().can(needed.name(), needed.level(), lastDay))
        .map(needed -> expired(needed, fit));
  }

  private static PlanConflict expired(RequiredSkill needed, Fit fit) {
    return fit.conflict(
        ConflictKind.SKILL_EXPIRED,
        "%s of %s expires on %s, before this is done."
            .formatted(
                needed.name(), fit.worker().name(), DAY.format(fit.worker().expiryOf(needed))));
  }

  private static Stream<PlanConflict> overCapacity(Fit fit) {
    var visits = fit.visitsThatDay();
    return visits < fit.worker().capacityADay()
        ? Stream.empty()
        : Stream.of(
            fit.conflict(
                ConflictKind.OVER_CAPACITY,
                "%s has %d of at most %d visits that day already."
                    .formatted(fit.worker().name(), visits, fit.worker().capacityADay())));
  }

  /** The promise is about when somebody arrives. */
  private static Stream<PlanConflict> outsideWindow(Fit fit) {
    var start = fit.time().startsAt();
    return fit
        .promised()
        .filter(window -> start.isBefore(window.startsAt()) || start.isAfter(window.endsAt()))
        .map(
            window ->
                fit.conflict(
                    ConflictKind.OUTSIDE_WINDOW,
                    "Begins outside the arrival time that the customer was promised.",
                    window))
        .stream();
  }
}
