package org.beckon.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Job;
import org.beckon.job.RequiredSkill;
import org.beckon.matching.Span;
import org.beckon.matching.WantedVisit;
import org.beckon.platform.Invalid;

/**
 * What is asked of everybody.
 *
 * @param visit at the earliest start
 * @param latest start; the earliest one for a fixed time
 * @param preferred whom the customer likes to come, or null
 */
record MatchQuestion(Visit visit, Instant latest, Long preferred) {

  /** A suggestion is for the days to come; later ones are planned when they come. */
  private static final Duration LONGEST = Duration.ofDays(14);

  private static final Duration USUAL = Duration.ofDays(7);
  private static final int QUARTER = 15 * 60;

  /**
   * Refuses times that contradict each other, and those that are over.
   *
   * @param appointment null for a visit that is not there yet
   */
  static MatchQuestion of(MatchWanted wanted, Job job, Appointment appointment, Instant now) {
    var earliest = wanted.startsAt() == null ? earliest(wanted, now) : fixed(wanted);
    var latest = wanted.startsAt() == null ? latest(wanted, earliest) : earliest;
    var isThen = appointment != null && appointment.time().startsAt().equals(wanted.startsAt());
    if (wanted.startsAt() != null && !isThen) {
      Placing.refusePast(wanted.startsAt(), now);
    }
    var usual =
        appointment == null
            ? job.estimatedMinutes()
            : (int) appointment.time().duration().toMinutes();
    var time = TimeWindow.of(earliest, Placing.orElse(wanted.durationMinutes(), usual));
    return new MatchQuestion(
        Visit.of(job, appointment, time),
        latest,
        job.customer().preferredTechnicianId().orElse(null));
  }

  private static Instant fixed(MatchWanted wanted) {
    if (wanted.from() != null || wanted.until() != null) {
      throw new Invalid("startsAt", "must not be given together with from or until");
    }
    return wanted.startsAt();
  }

  private static Instant earliest(MatchWanted wanted, Instant now) {
    return wanted.from() == null || wanted.from().isBefore(now) ? now : wanted.from();
  }

  private static Instant latest(MatchWanted wanted, Instant earliest) {
    if (wanted.until() == null) {
      return earliest.plus(USUAL);
    }
    if (wanted.until().isBefore(earliest)) {
      throw new Invalid("until", "must not be before from, nor in the past");
    }
    if (wanted.until().isAfter(earliest.plus(LONGEST))) {
      throw new Invalid("until", "must be within " + LONGEST.toDays() + " days of from");
    }
    return wanted.until();
  }

  boolean isFixed() {
    return visit.time().startsAt().equals(latest);
  }

  Instant earliest() {
    return visit.time().startsAt();
  }

  /** Every date on which it may start, by the clocks of that zone. */
  List<LocalDate> dates(ZoneId zone) {
    var last = latest.atZone(zone).toLocalDate();
    return earliest().atZone(zone).toLocalDate().datesUntil(last.plusDays(1)).toList();
  }

  /** When it would end at the latest. */
  Instant end() {
    return latest.plus(visit.time().duration());
  }

  /** The same in numbers. */
  WantedVisit inNumbers(Numbering numbering, RuleBook rules) {
    var promised = visit.promised();
    var skills = visit.skills();
    return new WantedVisit(
        numbering.place(visit.place()),
        (int) visit.time().duration().toSeconds(),
        List.of(new Span(earliest().getEpochSecond(), latest.getEpochSecond())),
        promised == null
            ? null
            : new Span(promised.startsAt().getEpochSecond(), promised.endsAt().getEpochSecond()),
        isFixed() ? 1 : QUARTER,
        skills.stream().mapToInt(needed -> numbering.skill(needed.name())).toArray(),
        skills.stream().mapToInt(RequiredSkill::level).toArray(),
        visit.zone(),
        preferred == null ? 0 : preferred,
        rules.obstacles());
  }
}
