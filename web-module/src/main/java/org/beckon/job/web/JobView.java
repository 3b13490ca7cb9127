package org.beckon.job.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.JobSheet;
import org.beckon.board.JobSheetQuery;
import org.beckon.dispatch.DispatchLine;
import org.beckon.dispatch.DispatchQuery;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.dispatch.web.DispatchCheck;
import org.beckon.history.web.Timeline;
import org.beckon.history.web.TimelineLine;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.notification.DeliveryLine;
import org.beckon.notification.DeliveryQuery;
import org.beckon.search.SearchLine;
import org.beckon.search.SearchQuery;

/** Behind /job/job.xhtml: everything about one job. What is done to it is in {@link JobActions}. */
@Named
@ViewScoped
public class JobView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject JobSheetQuery sheets;
  @Inject DeliveryQuery deliveryQuery;
  @Inject DispatchQuery dispatchQuery;
  @Inject SearchQuery searchQuery;
  @Inject Timeline timeline;

  private Long id;
  private JobSheet sheet;
  private List<DeliveryLine> deliveries = List.of();
  private List<TimelineLine> story = List.of();
  private Map<Long, DispatchLine> dispatches = Map.of();
  private Map<Long, SearchLine> searches = Map.of();
  private Question question;

  /** Called when the page opens, after each action, and when something has changed elsewhere. */
  public void refresh() {
    if (id == null) {
      return;
    }
    sheet = sheets.sheet(id);
    deliveries = deliveryQuery.ofJob(id);
    dispatches = dispatchQuery.latestOf(id);
    searches = searchQuery.ofJob(id);
    story = timeline.lines(sheet.history(), technicians());
  }

  private Map<Long, String> technicians() {
    var names = new HashMap<>(searchQuery.peopleOf(id));
    for (var visit : sheet.visits()) {
      for (var place : visit.places()) {
        if (place.technicianId() != null) {
          names.put(place.technicianId(), place.technician());
        }
      }
    }
    return names;
  }

  /** Why the job cannot be dispatched, or empty (S1-118). */
  public String objectionToDispatch(boolean allowed) {
    return DispatchCheck.objection(sheet, allowed);
  }

  /** The latest effort to send the visit by itself, or null. */
  public DispatchLine dispatchOf(JobSheet.Visit visit) {
    return dispatches.get(visit.id());
  }

  /** The search for people for the visit that is under way, else the last one; or null (S0-59). */
  public SearchLine searchOf(JobSheet.Visit visit) {
    return searches.get(visit.id());
  }

  /** Whether somebody is still wanted for it, and nobody is being searched for. */
  public boolean isStaffable(JobSheet.Visit visit) {
    var search = searchOf(visit);
    return visit.status().isLive()
        && visit.places().stream().anyMatch(place -> place.status() == AssignmentStatus.OPEN)
        && (search == null || search.status() == DispatchStatus.STOPPED);
  }

  /** A work order of Pump & Service that was not sent yet (S1-04). */
  public boolean isCreated() {
    return sheet.details().kind() == JobKind.FIELD_SERVICE
        && Progress.isCreated(sheet.line().status());
  }

  /** Whether several people have places there now, so that it matters who leads. */
  public boolean isTeam(JobSheet.Visit visit) {
    return visit.places().stream().filter(place -> !place.status().hasLeft()).count() > 1;
  }

  /** Whether anything waits for its time. */
  public boolean isWaiting() {
    return dispatches.values().stream().anyMatch(DispatchLine::isWaiting);
  }

  /** Why a visit cannot be sent, or empty. */
  public String objection(JobSheet.Visit visit) {
    return SendCheck.objection(visit);
  }

  public boolean isOffer() {
    return sheet.line().status() == JobStatus.OFFERED || isRequestOrDraft();
  }

  private boolean isRequestOrDraft() {
    return sheet.line().status() == JobStatus.REQUESTED || sheet.line().status() == JobStatus.DRAFT;
  }

  /** Drafts are ours: they are accepted or canceled, not declined. */
  public boolean isDeclinable() {
    return sheet.line().status().allows(JobStatus.DECLINED);
  }

  public boolean isCancelable() {
    return sheet.line().status().allows(JobStatus.CANCELED);
  }

  public boolean isCanceled() {
    return sheet.line().status() == JobStatus.CANCELED;
  }

  /** Whether a visit was planned before. */
  public boolean isVisited() {
    return !sheet.visits().isEmpty();
  }

  /** Whether a date can still be given to it. */
  public boolean isPlannable() {
    return !sheet.line().status().isOver();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public JobSheet getSheet() {
    return sheet;
  }

  public List<DeliveryLine> getDeliveries() {
    return deliveries;
  }

  public List<TimelineLine> getStory() {
    return story;
  }

  public Question getQuestion() {
    return question;
  }

  /** Shown in the dialog that asks for a reason; null closes it. */
  public void ask(Question asked) {
    question = asked;
  }
}
