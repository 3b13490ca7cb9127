package org.beckon.search.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.beckon.board.JobSheet;
import org.beckon.board.JobSheetQuery;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.platform.web.Parameters;
import org.beckon.search.OfferPreview;
import org.beckon.search.SavedPlanLine;
import org.beckon.search.SavedPlans;
import org.beckon.search.SearchPreparation;
import org.beckon.search.Searching;
import org.beckon.search.StartSearch;

/** Behind the dialog of /WEB-INF/includes/search-start.xhtml: a search begins. */
@Named
@ViewScoped
public class SearchStartView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_JOBS = 50;

  @Inject JobSheetQuery sheets;
  @Inject SearchPreparation preparation;
  @Inject Searching searching;
  @Inject SavedPlans savedPlans;
  @Inject AskablePeople askable;
  @Inject Parameters sent;

  private JobSheet sheet;
  private JobSheet.Visit visit;
  private List<JobSheet.Visit> open = List.of();
  private List<PersonRow> people = List.of();
  private int jobs;
  private boolean everybodyShown;
  private boolean allVisits;
  private LocalDateTime startsAt;
  private PlanForm plan;
  private List<SavedPlanLine> plans = List.of();
  private Long planId;
  private String planName;
  private OfferPreview preview;

  /** A visit of the job is to be staffed. Those who fit and can be reached are chosen. */
  public void open() {
    var job = sheets.sheet(sent.id("job"));
    begin(job, OpenPlaces.visit(job, sent.id("target")));
  }

  private void begin(JobSheet job, JobSheet.Visit first) {
    sheet = job;
    visit = first;
    open = OpenPlaces.of(sheet);
    jobs = 1;
    allVisits = false;
    everybodyShown = false;
    startsAt = null;
    plans = savedPlans.lines();
    planId = null;
    planName = null;
    var around = askable.around(sheet.line().id(), visit);
    people = around.people();
    plan = new PlanForm(sheet.site().zone(), around.wayRows());
    plan.getWays().stream().filter(WayRow::isProvided).forEach(way -> way.setOn(true));
    people.stream().filter(PersonRow::isFit).forEach(row -> row.setChosen(true));
    showPreview();
  }

  /**
   * One queue for every visit of these jobs that has an open place (S0-83); people are ordered by
   * how they suit the first.
   */
  public void openFor(List<Long> jobIds) {
    Require.between("jobs", 1, MOST_JOBS, jobIds.size());
    var all = jobIds.stream().map(sheets::sheet).toList();
    var wanted =
        all.stream()
            .flatMap(one -> OpenPlaces.of(one).stream())
            .sorted(Comparator.comparing(JobSheet.Visit::startsAt))
            .toList();
    if (wanted.isEmpty()) {
      throw new Conflict("search.nothing-open", "No selected job has a visit with an open place.");
    }
    var first = wanted.get(0);
    begin(
        all.stream().filter(one -> one.visits().contains(first)).findFirst().orElseThrow(), first);
    open = wanted;
    jobs = (int) all.stream().filter(one -> !OpenPlaces.of(one).isEmpty()).count();
    allVisits = true;
  }

  /** Word for word what goes out first. */
  public void showPreview() {
    preview = preparation.preview(visit.id(), plan.firstWay(), false);
  }

  /** Also those who do not fit. */
  public void everybody() {
    everybodyShown = true;
  }

  /** Begins, and shows the details. */
  public String start() {
    var visits = allVisits ? open : List.of(visit);
    var id =
        searching.start(
            new StartSearch(
                visits.stream().map(JobSheet.Visit::id).toList(),
                plan.plan(people),
                startsAt == null ? null : startsAt.atZone(plan.getZone()).toInstant()));
    return "/search/search.xhtml?faces-redirect=true&id=" + id;
  }

  /** A saved plan was chosen: it stands in the form, and can be changed for this search. */
  public void choosePlan() {
    if (planId != null) {
      plan.take(savedPlans.get(planId), people);
      showPreview();
    }
  }

  /** What stands in the form is kept under the name, for everybody in the office. */
  public void savePlan() {
    planId = savedPlans.save(planName, plan.plan(people));
    plans = savedPlans.lines();
    planName = null;
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("The plan is saved."));
  }

  /** The chosen plan is kept no longer; what is searched by it goes on. */
  public void removePlan() {
    savedPlans.remove(planId);
    planId = null;
    plans = savedPlans.lines();
  }

  public List<SavedPlanLine> getPlans() {
    return plans;
  }

  /** Null for none. */
  public Long getPlanId() {
    return planId;
  }

  public void setPlanId(Long planId) {
    this.planId = planId;
  }

  public String getPlanName() {
    return planName;
  }

  public void setPlanName(String planName) {
    this.planName = planName;
  }

  /** Who fits; everybody when that is asked for. Who is chosen always shows. */
  public List<PersonRow> getPeople() {
    return people.stream().filter(row -> everybodyShown || row.isFit() || row.isChosen()).toList();
  }

  public int getHidden() {
    return people.size() - getPeople().size();
  }

  public long getChosen() {
    return people.stream().filter(PersonRow::isChosen).count();
  }

  /** How many places are to be filled. */
  public long getPlaces() {
    return (allVisits ? open : List.of(visit)).stream().mapToLong(OpenPlaces::count).sum();
  }

  public JobSheet getSheet() {
    return sheet;
  }

  /** Null while the dialog is closed. */
  public JobSheet.Visit getVisit() {
    return visit;
  }

  /** Whether other visits of the job have open places too, for one queue (S0-83). */
  public boolean isStackable() {
    return open.size() > 1 && jobs == 1;
  }

  /** Of how many jobs the places are. */
  public int getJobs() {
    return jobs;
  }

  public List<JobSheet.Visit> getOpen() {
    return open;
  }

  public boolean isAllVisits() {
    return allVisits;
  }

  public void setAllVisits(boolean allVisits) {
    this.allVisits = allVisits;
  }

  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  public void setStartsAt(LocalDateTime startsAt) {
    this.startsAt = startsAt;
  }

  public PlanForm getPlan() {
    return plan;
  }

  public OfferPreview getPreview() {
    return preview;
  }
}
