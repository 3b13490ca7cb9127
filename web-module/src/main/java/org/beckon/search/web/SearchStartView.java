package org.beckon.search.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.beckon.board.JobSheet;
import org.beckon.board.JobSheetQuery;
import org.beckon.platform.web.Parameters;
import org.beckon.search.OfferPreview;
import org.beckon.search.SearchPreparation;
import org.beckon.search.Searching;
import org.beckon.search.StartSearch;

/** Behind the dialog of /WEB-INF/includes/search-start.xhtml: a search begins. */
@Named
@ViewScoped
public class SearchStartView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject JobSheetQuery sheets;
  @Inject SearchPreparation preparation;
  @Inject Searching searching;
  @Inject AskablePeople askable;
  @Inject Parameters sent;

  private JobSheet sheet;
  private JobSheet.Visit visit;
  private List<JobSheet.Visit> open = List.of();
  private List<PersonRow> people = List.of();
  private boolean everybodyShown;
  private boolean allVisits;
  private LocalDateTime startsAt;
  private PlanForm plan;
  private OfferPreview preview;

  /** A visit of the job is to be staffed. Those who fit and can be reached are chosen. */
  public void open() {
    sheet = sheets.sheet(sent.id("job"));
    var visitId = sent.id("target");
    visit = OpenPlaces.visit(sheet, visitId);
    open = OpenPlaces.of(sheet);
    allVisits = false;
    everybodyShown = false;
    startsAt = null;
    var around = askable.around(sheet.line().id(), visit);
    people = around.people();
    plan = new PlanForm(sheet.site().zone(), around.wayRows());
    plan.getWays().stream().filter(WayRow::isProvided).forEach(way -> way.setOn(true));
    people.stream().filter(PersonRow::isFit).forEach(row -> row.setChosen(true));
    showPreview();
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
    var chosen = people.stream().filter(PersonRow::isChosen).map(PersonRow::getId).toList();
    var id =
        searching.start(
            new StartSearch(
                visits.stream().map(JobSheet.Visit::id).toList(),
                plan.plan(chosen),
                startsAt == null ? null : startsAt.atZone(plan.getZone()).toInstant()));
    return "/search/search.xhtml?faces-redirect=true&id=" + id;
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
    return open.size() > 1;
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
