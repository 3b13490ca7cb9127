package org.beckon.dispatch.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.appointment.TimeWindow;
import org.beckon.board.JobSheet;
import org.beckon.board.JobSheetQuery;
import org.beckon.dispatch.CrewMember;
import org.beckon.dispatch.CrewQuery;
import org.beckon.dispatch.DispatchJob;
import org.beckon.dispatch.DispatchPreview;
import org.beckon.dispatch.DispatchQuery;
import org.beckon.dispatch.JobDispatching;
import org.beckon.dispatch.PreviewText;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.Suggestion;
import org.primefaces.PrimeFaces;

/**
 * Behind /dispatch/dispatch.xhtml, the dispatch form (S1-06): who goes, when they are told, when
 * they arrive. Nothing is stored before Send Dispatch.
 */
@Named
@ViewScoped
public class DispatchView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject JobSheetQuery sheets;
  @Inject DispatchQuery dispatches;
  @Inject CrewQuery crewQuery;
  @Inject BestMatch bestMatch;
  @Inject JobDispatching dispatching;
  @Inject DispatchPreview preview;
  @Inject ConflictAnswer conflict;
  @Inject Clock clock;

  private Long job;
  private JobSheet sheet;
  private JobSheet.Visit visit;
  private String objection;
  private DispatchForm form;
  private final CrewList crew = new CrewList();
  private List<PreviewText> texts = List.of();
  private Suggestion suggestion;
  private boolean searched;

  /** Called when the page opens. */
  public void open() {
    if (job == null) {
      return;
    }
    sheet = sheets.sheet(job);
    var waiting = dispatches.latestOf(job);
    objection = DispatchCheck.objection(sheet, true);
    visit = DispatchCheck.toSend(sheet);
    var now = clock.instant();
    var line = visit == null ? null : waiting.get(visit.id());
    var dispatchAt = line != null && line.isWaiting() ? line.dueAt() : now;
    form = new DispatchForm(sheet, visit, dispatchAt, now, clock.getZone());
    readCrew(planned());
  }

  private Set<Long> planned() {
    return visit == null
        ? Set.of()
        : visit.places().stream()
            .filter(place -> place.status().isHeld())
            .map(JobSheet.Place::technicianId)
            .collect(Collectors.toSet());
  }

  /** Another time or duration: who is free then? Who was chosen stays chosen. */
  public void lookAround() {
    readCrew(Set.copyOf(crew.chosenIds()));
    changed();
  }

  /** What was shown of the outcome is no longer true. */
  public void changed() {
    texts = List.of();
    conflict.clear();
    suggestion = null;
    searched = false;
  }

  private void readCrew(Set<Long> chosen) {
    var slot = form.slot();
    if (slot == null) {
      return;
    }
    var time = TimeWindow.of(slot.startsAt(), slot.durationMinutes());
    crew.show(
        crewQuery.crew(slot).stream()
            .map(
                member ->
                    new CrewRow(
                        member,
                        DayBar.of(member.day(), time, startOfDay(slot.startsAt())),
                        member.notOffered() == null && chosen.contains(member.id())))
            .toList());
  }

  private Instant startOfDay(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone()).atStartOfDay(clock.getZone()).toInstant();
  }

  /**
   * Suggest Best Match (S1-18): chooses whoever suits best; the dispatcher may choose otherwise.
   */
  public void suggest() {
    changed();
    var slot = form.slot();
    suggestion =
        slot == null
            ? null
            : bestMatch
                .suggest(
                    MatchWanted.at(
                        slot.jobId(),
                        slot.appointmentId(),
                        slot.startsAt(),
                        slot.durationMinutes()))
                .stream()
                .filter(Suggestion::fits)
                .findFirst()
                .orElse(null);
    searched = true;
    if (suggestion != null) {
      crew.choose(row -> row.id() == suggestion.technicianId());
    }
  }

  /** Shows what each of them would get, word for word (S1-35). */
  public void review() {
    attempt(false);
  }

  /** Send Dispatch (S1-36). */
  public String send() {
    return attempt(true);
  }

  private String attempt(boolean forReal) {
    changed();
    var command = form.command(crew.chosenIds());
    try {
      return carryOut(command, forReal);
    } catch (ConflictsFound found) {
      conflict.ask(found, forReal);
      PrimeFaces.current().ajax().addCallbackParam("focus", "conflict");
      return null;
    }
  }

  /** First choice: override and dispatch anyway (S1-59). */
  public String override() {
    var forReal = conflict.isForReal();
    var command = form.command(crew.chosenIds()).anyway(conflict.checkedReason());
    var target = carryOut(command, forReal);
    conflict.clear();
    return target;
  }

  /** Second choice: select a different technician; everything else stays (S1-60). */
  public void otherTechnician() {
    conflict.clear();
    crew.choose(row -> false);
    PrimeFaces.current().ajax().addCallbackParam("focus", "crew");
  }

  /** Third choice: adjust the scheduled time; everything else stays (S1-61). */
  public void otherTime() {
    conflict.clear();
    PrimeFaces.current().ajax().addCallbackParam("focus", "time");
  }

  private String carryOut(DispatchJob command, boolean forReal) {
    if (!forReal) {
      texts = preview.texts(command);
      PrimeFaces.current().ajax().addCallbackParam("focus", "review");
      return null;
    }
    dispatching.dispatch(command);
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    var what = sheet.line().number() + (isLater() ? " goes out at its time." : " was dispatched.");
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, what, null));
    return "/job/job.xhtml?faces-redirect=true&id=" + job;
  }

  public boolean isLater() {
    return form.isLater(clock.instant());
  }

  /** Whose day the strips show. */
  public LocalDate getDay() {
    return form.getArrivalFrom() == null
        ? LocalDate.ofInstant(clock.instant(), clock.getZone())
        : form.getArrivalFrom().toLocalDate();
  }

  public Long getJob() {
    return job;
  }

  public void setJob(Long job) {
    this.job = job;
  }

  public JobSheet getSheet() {
    return sheet;
  }

  /** Why it cannot be dispatched at all; empty when it can. */
  public String getObjection() {
    return objection;
  }

  public DispatchForm getForm() {
    return form;
  }

  public CrewList getCrew() {
    return crew;
  }

  public List<PreviewText> getTexts() {
    return texts;
  }

  public Suggestion getSuggestion() {
    return suggestion;
  }

  /** A best match was asked for, whether or not there is one. */
  public boolean isSearched() {
    return searched;
  }

  public String distance(CrewMember member) {
    return CrewWords.distance(member.option());
  }

  /** For whoever listens: everything about a technician's day in one sentence. */
  public String spokenDay(CrewMember member) {
    return member.visits().isEmpty() ? "Nothing else that day" : member.visits().size() + " visits";
  }
}
