package org.beckon.run.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.beckon.platform.web.Parameters;
import org.beckon.platform.web.Times;
import org.beckon.run.BatchDispatching;
import org.beckon.run.RunLine;
import org.beckon.run.RunQuery;
import org.beckon.run.RunSheet;
import org.beckon.run.RunStatus;
import org.beckon.run.RunTimes;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.Suggestion;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;

/** Behind /dispatch/batch.xhtml: many jobs, looked over, put right and sent in one action. */
@Named
@ViewScoped
public class BatchView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PEOPLE = 500;
  private static final int SUGGESTED = 5;
  private static final int RECENT = 10;

  @Inject RunQuery query;
  @Inject BatchDispatching batch;
  @Inject BestMatch bestMatch;
  @Inject TechnicianQuery people;
  @Inject Parameters sent;
  @Inject Times times;

  private final PlanForm plan = new PlanForm();
  private Long id;
  private RunSheet sheet;
  private LazyDataModel<RunLine> lines;
  private boolean inTrouble;
  private RowForm row;
  private List<TechnicianLine> technicians;

  @PostConstruct
  void open() {
    lines = new RunLines(query, () -> id, () -> inTrouble);
  }

  /** Called when the page opens and while something is under way. */
  public void refresh() {
    sheet = id == null ? null : query.get(id);
  }

  /** Once more, for the table, when what was under way is over. */
  public void poll() {
    refresh();
    PrimeFaces.current().ajax().addCallbackParam("over", !sheet.status().isUnderWay());
  }

  public void apply() {
    act(() -> batch.plan(id, sheet.version(), plan.plan(times.getZone())));
  }

  public void send() {
    act(() -> batch.send(id, sheet.version()));
  }

  /** Those that were refused, as they are now, on a page of their own. */
  public String again() {
    return "/dispatch/batch.xhtml?faces-redirect=true&id=" + batch.again(id);
  }

  /** Opens one job to be put right. */
  public void edit() {
    var wanted = sent.id("row");
    row =
        query.lines(id, false, 0, BatchDispatching.MOST).items().stream()
            .filter(line -> line.rowId() == wanted)
            .findFirst()
            .map(line -> new RowForm(line, times.getZone()))
            .orElse(null);
    if (row != null) {
      row.suggest(best(row.getLine()));
    }
  }

  private List<Suggestion> best(RunLine line) {
    var wanted =
        new MatchWanted(
            line.jobId(),
            line.appointmentId(),
            null,
            line.minutes(),
            line.startsAt(),
            null,
            null,
            SUGGESTED);
    return bestMatch.suggest(wanted).stream().filter(Suggestion::fits).toList();
  }

  /** One of the suggestions, with its time. */
  public void takeSuggestion(Suggestion suggestion) {
    row.take(suggestion);
  }

  public void change() {
    act(() -> batch.change(row.command(id, sheet.version())));
    row = null;
  }

  public void leaveOut() {
    act(() -> batch.leaveOut(id, sheet.version(), sent.id("row")));
  }

  private void act(Runnable action) {
    try {
      action.run();
    } finally {
      refresh();
    }
  }

  public boolean isChangeable() {
    return sheet.status() == RunStatus.READY;
  }

  public PlanForm getPlan() {
    return plan;
  }

  public RunTimes[] getTimesChoices() {
    return RunTimes.values();
  }

  public List<TechnicianLine> getTechnicians() {
    if (technicians == null) {
      technicians = people.page(null, false, 0, MOST_PEOPLE).items();
    }
    return technicians;
  }

  /** The runs before this one, when the page is opened without one. */
  public List<RunSheet> getRecent() {
    return query.recent(RECENT);
  }

  public RunSheet getSheet() {
    return sheet;
  }

  public LazyDataModel<RunLine> getLines() {
    return lines;
  }

  public RowForm getRow() {
    return row;
  }

  public boolean isInTrouble() {
    return inTrouble;
  }

  public void setInTrouble(boolean inTrouble) {
    this.inTrouble = inTrouble;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
