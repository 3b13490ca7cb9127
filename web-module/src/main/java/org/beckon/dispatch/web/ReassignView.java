package org.beckon.dispatch.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.beckon.board.JobSheet;
import org.beckon.board.JobSheetQuery;
import org.beckon.board.web.CardReply;
import org.beckon.dispatch.ReassignJob;
import org.beckon.dispatch.Reassigning;
import org.beckon.platform.Require;
import org.beckon.platform.Stale;
import org.beckon.platform.web.Parameters;
import org.beckon.schedule.Alternatives;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.CriterionScore;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Suggestion;
import org.beckon.schedule.TechnicianOption;
import org.primefaces.PrimeFaces;

/** Behind the dialog of /WEB-INF/includes/reassign.xhtml (S1-65 to S1-69). */
@Named
@ViewScoped
public class ReassignView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BEST = 3;

  /** S1-68: offered, not asked for. */
  static final List<String> USUAL_REASONS =
      List.of(
          "Technician calls in sick",
          "Emergency job takes priority",
          "Customer reschedules",
          "Skills mismatch discovered");

  @Inject JobSheetQuery sheets;
  @Inject Alternatives alternatives;
  @Inject BestMatch bestMatch;
  @Inject Reassigning reassigning;
  @Inject ConflictAnswer conflict;
  @Inject CardReply reply;
  @Inject Parameters sent;

  private JobSheet sheet;
  private JobSheet.Visit visit;
  private JobSheet.Place place;
  private int seenVersion;
  private List<TechnicianOption> options = List.of();
  private List<Suggestion> suggestions = List.of();
  private Long technicianId;
  private String reason;

  /** What the page says somebody wants to hand over. */
  public void open() {
    var assignmentId = sent.id("assignmentId");
    seenVersion = sent.version("version");
    sheet = sheets.sheet(sent.id("jobId"));
    visit =
        sheet.visits().stream()
            .filter(one -> one.places().stream().anyMatch(p -> p.assignmentId() == assignmentId))
            .findFirst()
            .orElseThrow(Stale::new);
    place =
        visit.places().stream()
            .filter(one -> one.assignmentId() == assignmentId)
            .findFirst()
            .orElseThrow(Stale::new);
    technicianId = null;
    reason = null;
    conflict.clear();
    lookAround();
  }

  private void lookAround() {
    var minutes = (int) Duration.between(visit.startsAt(), visit.endsAt()).toMinutes();
    var jobId = sheet.line().id();
    options =
        alternatives
            .technicians(
                new PlaceJob(
                    jobId, visit.id(), visit.version(), null, visit.startsAt(), minutes, null))
            .stream()
            .filter(option -> !option.hasIt())
            .toList();
    suggestions =
        bestMatch.suggest(MatchWanted.at(jobId, visit.id(), visit.startsAt(), minutes)).stream()
            .filter(Suggestion::fits)
            .filter(one -> !Objects.equals(one.technicianId(), place.technicianId()))
            .limit(BEST)
            .toList();
  }

  public void choose(long id) {
    technicianId = id;
    conflict.clear();
  }

  /** Carries it out (S1-69). */
  public void reassign() {
    conflict.clear();
    try {
      finished(command());
    } catch (ConflictsFound found) {
      conflict.ask(found, true);
    }
  }

  /** First choice of a conflict: override and dispatch anyway. */
  public void override() {
    finished(command().anyway(conflict.checkedReason()));
    conflict.clear();
  }

  /** Second choice: select a different technician; the reason stays. */
  public void otherTechnician() {
    conflict.clear();
    technicianId = null;
  }

  private ReassignJob command() {
    return new ReassignJob(
        place.assignmentId(),
        seenVersion,
        Require.given("technicianId", technicianId),
        reason,
        null);
  }

  private void finished(ReassignJob command) {
    reassigning.reassign(command);
    reply.changed(sheet.line().id());
    PrimeFaces.current()
        .ajax()
        .addCallbackParam(
            "what", "%s reassigned to %s.".formatted(sheet.line().number(), chosenName()));
  }

  private String chosenName() {
    return options.stream()
        .filter(option -> Objects.equals(option.technicianId(), technicianId))
        .map(TechnicianOption::name)
        .findFirst()
        .orElse("somebody else");
  }

  /** What speaks against whoever is chosen; empty when they fit, or nobody is chosen. */
  public List<String> getObjections() {
    return options.stream()
        .filter(option -> Objects.equals(option.technicianId(), technicianId))
        .flatMap(option -> option.objections().stream())
        .toList();
  }

  public String label(TechnicianOption option) {
    return CrewWords.label(option);
  }

  /** Why somebody is suggested, in one line. */
  public String reasons(Suggestion suggestion) {
    return String.join(", ", suggestion.scores().stream().map(CriterionScore::reason).toList());
  }

  public JobSheet getSheet() {
    return sheet;
  }

  public JobSheet.Visit getVisit() {
    return visit;
  }

  /** What is handed over, or null when the dialog is not open. */
  public JobSheet.Place getPlace() {
    return place;
  }

  public List<TechnicianOption> getOptions() {
    return options;
  }

  public List<Suggestion> getSuggestions() {
    return suggestions;
  }

  public List<String> getUsualReasons() {
    return USUAL_REASONS;
  }

  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
