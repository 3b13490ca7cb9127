package org.beckon.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.matching.Obstacle;

/**
 * Why somebody is not suggested, in words. At a fixed time the rules of planning speak themselves;
 * over a longer time it is said what prevents every start in it.
 */
record WhyNot(MatchQuestion question, RuleBook rules) {

  /** What planning would object to at that start. Empty when nothing. */
  List<String> objections(PlannedTechnician technician, Visit visit) {
    return conflicts(technician, visit).map(PlanConflict::message).toList();
  }

  /**
   * @param obstacles as the search found them; not empty
   */
  List<String> words(PlannedTechnician technician, List<Obstacle> obstacles) {
    if (question.isFixed()) {
      var objections = objections(technician, question.visit());
      if (!objections.isEmpty()) {
        return objections;
      }
    }
    var words = new ArrayList<String>();
    obstacles.forEach(obstacle -> words.addAll(words(obstacle, technician)));
    return words;
  }

  private List<String> words(Obstacle obstacle, PlannedTechnician technician) {
    var name = technician.worker().name();
    var minutes = question.visit().time().duration().toMinutes();
    return switch (obstacle) {
      case SKILLS -> spoken(ConflictKind.SKILL_MISSING, technician);
      case EXPIRED -> spoken(ConflictKind.SKILL_EXPIRED, technician);
      case HOURS ->
          List.of("%s does not work %d minutes on end in that time.".formatted(name, minutes));
      case AWAY -> away(technician);
      case BUSY -> List.of("Other visits leave no %d minutes free.".formatted(minutes));
      case TRAVEL -> List.of("Between other visits there is no time to drive there and on again.");
      case CAPACITY ->
          List.of(
              "%s has the most visits a day already, which are %d."
                  .formatted(name, technician.worker().capacityADay()));
      case WINDOW -> List.of("The customer was promised another arrival time.");
      case NO_GAP ->
          List.of(
              "Hours, visits, absences and driving together leave no gap of %d minutes."
                  .formatted(minutes));
    };
  }

  private List<String> spoken(ConflictKind kind, PlannedTechnician technician) {
    return conflicts(technician, question.visit().at(question.latest()))
        .filter(conflict -> conflict.kind() == kind)
        .map(PlanConflict::message)
        .toList();
  }

  private List<String> away(PlannedTechnician technician) {
    return technician.absences().stream()
        .filter(absence -> absence.startsAt().isBefore(question.end()))
        .filter(absence -> absence.endsAt().isAfter(question.earliest()))
        .map(a -> "%s is away: %s.".formatted(technician.worker().name(), a.reason()))
        .toList();
  }

  private Stream<PlanConflict> conflicts(PlannedTechnician technician, Visit visit) {
    return ConflictRules.conflicts(technician.fit(visit, rules)).stream();
  }
}
