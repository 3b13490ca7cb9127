package org.beckon.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beckon.matching.Candidate;
import org.beckon.matching.Match;
import org.beckon.matching.Matcher;
import org.beckon.matching.WantedVisit;
import org.beckon.matching.Weights;

/** Everybody in order, turned into words for those only who are shown. */
final class MatchList {

  private final MatchQuestion question;
  private final WantedVisit wanted;
  private final Matcher matcher;
  private final Weights weights;
  private final MatchReasons reasons;
  private final WhyNot whyNot;
  private final Map<Long, PlannedTechnician> technicians;
  private final List<Match> matches;

  MatchList(
      MatchQuestion question,
      RuleBook rules,
      Weights weights,
      Numbering numbering,
      Map<Long, PlannedTechnician> technicians) {
    this.question = question;
    this.weights = weights;
    this.technicians = technicians;
    wanted = question.inNumbers(numbering, rules);
    var cut = DayCut.of(numbering, rules);
    matcher = new Matcher(cut.travel(), weights);
    reasons = new MatchReasons(question, weights);
    whyNot = new WhyNot(question, rules);
    var candidates = new ArrayList<Candidate>(technicians.size());
    var dates = new HashMap<ZoneId, List<LocalDate>>();
    for (var one : technicians.values()) {
      var theirs = dates.computeIfAbsent(one.worker().zone(), question::dates);
      candidates.add(one.candidate(question.visit(), theirs, cut));
    }
    matches = matcher.rank(wanted, candidates);
  }

  /** Best first, then those who cannot take it. */
  List<Suggestion> top(int most) {
    var offered = new ArrayList<Suggestion>();
    var others = new ArrayList<Suggestion>();
    for (var match : matches) {
      if (offered.size() + others.size() >= most && !match.fits() || offered.size() >= most) {
        break;
      }
      var suggestion = suggestion(match, offered.size() + 1);
      (suggestion.fits() ? offered : others).add(suggestion);
    }
    offered.addAll(others);
    return offered.subList(0, Math.min(most, offered.size()));
  }

  /** Why not Jane? Empty for who does not work here. */
  List<Suggestion> about(long technicianId) {
    for (var place = 0; place < matches.size(); place++) {
      if (matches.get(place).candidate().id() == technicianId) {
        return List.of(suggestion(matches.get(place), place + 1));
      }
    }
    return List.of();
  }

  private Suggestion suggestion(Match match, int rank) {
    var technician = technicians.get(match.candidate().id());
    if (!match.fits()) {
      var obstacles = matcher.obstacles(wanted, match.candidate());
      return refused(technician, whyNot.words(technician, obstacles));
    }
    var start = Instant.ofEpochSecond(match.startsAt());
    var objections = whyNot.objections(technician, question.visit().at(start));
    return objections.isEmpty()
        ? offered(match, technician, rank)
        : refused(technician, objections);
  }

  private Suggestion offered(Match match, PlannedTechnician technician, int rank) {
    var worker = technician.worker();
    return new Suggestion(
        worker.id(),
        worker.name(),
        rank,
        weights.outOfHundred(match.total(), question.preferred() != null),
        question.isFixed() ? question.earliest() : Instant.ofEpochSecond(match.startsAt()),
        match.known() ? MatchReasons.minutes(match.extraSeconds()) : null,
        reasons.scores(match, worker),
        List.of());
  }

  private static Suggestion refused(PlannedTechnician technician, List<String> whyNot) {
    var worker = technician.worker();
    return new Suggestion(worker.id(), worker.name(), null, null, null, null, List.of(), whyNot);
  }
}
