package org.beckon.schedule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beckon.job.RequiredSkill;
import org.beckon.matching.Criterion;
import org.beckon.matching.Match;
import org.beckon.matching.Weights;
import org.beckon.technician.Skill;

/** Why somebody has so many points, in words; times are those of the site. */
record MatchReasons(MatchQuestion question, Weights weights) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  /** By criterion; the preference only when the customer has one. */
  List<CriterionScore> scores(Match match, Worker worker) {
    var scores = new ArrayList<CriterionScore>();
    for (var criterion : Criterion.values()) {
      if (criterion != Criterion.PREFERENCE || question.preferred() != null) {
        scores.add(
            new CriterionScore(
                criterion,
                match.points(criterion),
                weights.of(criterion),
                reason(criterion, match, worker)));
      }
    }
    return scores;
  }

  private String reason(Criterion criterion, Match match, Worker worker) {
    return switch (criterion) {
      case LOCATION -> location(match);
      case AVAILABILITY -> availability(match);
      case SKILLS -> skills(worker);
      case LOAD -> load(match);
      case PREFERENCE ->
          match.points(criterion) > 0
              ? "The customer asks for %s.".formatted(worker.name())
              : "The customer asks for somebody else.";
    };
  }

  private static String location(Match match) {
    if (!match.known()) {
      return "Not known how far it is.";
    }
    var before = match.day().nameBefore(match.gap());
    var after = match.day().nameAfter(match.gap());
    return "%d min more driving, %s, %s."
        .formatted(
            minutes(match.extraSeconds()),
            before == null ? "from home" : "after " + before,
            after == null ? "then home" : "before " + after);
  }

  static int minutes(int seconds) {
    return (seconds + 30) / 60;
  }

  private String availability(Match match) {
    return match.earliest() == match.latest()
        ? "Could begin at %s only.".formatted(time(match.earliest()))
        : "Could begin between %s and %s.".formatted(time(match.earliest()), time(match.latest()));
  }

  private String time(long second) {
    return TIME.format(Instant.ofEpochSecond(second).atZone(question.visit().zone()));
  }

  private String skills(Worker worker) {
    var needed = question.visit().skills();
    return needed.isEmpty()
        ? "No particular skill is needed."
        : String.join(", ", needed.stream().map(skill -> level(skill, worker)).toList()) + ".";
  }

  private static String level(RequiredSkill needed, Worker worker) {
    var level =
        worker.skills().stream()
            .filter(known -> known.name().equalsIgnoreCase(needed.name()))
            .mapToInt(Skill::level)
            .max()
            .orElse(0);
    return "%s %d where %d is needed".formatted(needed.name(), level, needed.level());
  }

  private String load(Match match) {
    var day = match.day();
    return day.hasHours()
        ? "%d%% of the day is taken, this visit included."
            .formatted(day.loadWith(question.visit().time().duration().toSeconds()))
        : "%d of %d visits that day, this one included."
            .formatted(day.visits() + 1, day.capacity());
  }
}
