package org.beckon.job.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.board.JobFilter;
import org.beckon.board.JobLine;
import org.beckon.board.JobQuery;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.platform.web.Parameters;
import org.beckon.platform.web.Times;
import org.beckon.platform.web.Words;
import org.beckon.run.BatchDispatching;
import org.beckon.run.RunLine;
import org.beckon.run.RunQuery;
import org.beckon.run.RunStatus;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;

/** Behind /job/jobs.xhtml: every job there is, searched, filtered, sorted (S1-02). */
@Named
@ViewScoped
public class JobListView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PEOPLE = 500;
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject JobQuery query;
  @Inject Parameters sent;
  @Inject Times times;
  @Inject TechnicianQuery people;
  @Inject BatchDispatching batch;
  @Inject RunQuery runs;

  private final JobChoice choice = new JobChoice();
  private final EnumSet<JobStatus> statuses = EnumSet.noneOf(JobStatus.class);
  private String text;
  private JobKind kind;
  private Long customerId;
  private Long technicianId;
  private LocalDate day;
  private String area;
  private JobGroup group = JobGroup.NONE;
  private Long runId;
  private List<TechnicianLine> technicians;
  private LazyDataModel<JobLine> jobs;

  /** What of a row may change while somebody looks at it. */
  public record Row(
      long id, String word, String look, String next, String technicians, DispatchStatus search) {}

  @PostConstruct
  void open() {
    jobs = new JobLines(query, this::filter);
  }

  private JobFilter filter() {
    var route = new JobFilter.Route(technicianId, startOf(day), startOf(nextDay()));
    return new JobFilter(
        text,
        Set.copyOf(statuses),
        customerId,
        route,
        area,
        kind,
        group.sort(),
        group.isDescending());
  }

  private Instant startOf(LocalDate date) {
    return date == null ? null : date.atStartOfDay(times.getZone()).toInstant();
  }

  private LocalDate nextDay() {
    return day == null ? null : day.plusDays(1);
  }

  /**
   * Called when the page opens. Who comes back before sending still has the selection; after it,
   * what was refused is selected for another try (S1-107).
   */
  public void begin() {
    if (runId != null) {
      var isDone = runs.get(runId).status() == RunStatus.DONE;
      choice.add(
          runs.lines(runId, isDone, 0, BatchDispatching.MOST).items().stream()
              .map(RunLine::jobId)
              .toList());
    }
  }

  /** How many there are, on this page and the others. */
  public long getMatching() {
    return query.page(filter(), 0, 1).total();
  }

  /** One job more, or one less. */
  public void select() {
    var jobId = sent.id("job");
    choice.toggle(jobId);
    var answer = PrimeFaces.current().ajax();
    answer.addCallbackParam("job", jobId);
    answer.addCallbackParam("chosen", choice.contains(jobId));
  }

  /** Everything that matches, on this page and the others. */
  public void selectMatching() {
    choice.add(query.ids(filter(), BatchDispatching.MOST));
  }

  /** S1-105: all of today that has a time and somebody, and was not sent. */
  public void selectReady() {
    var today = times.getToday();
    choice.add(query.ready(startOf(today), startOf(today.plusDays(1))));
  }

  public void selectNone() {
    choice.clear();
  }

  /** Dispatch Selected: to be looked over on the next page (S1-101). */
  public String dispatch() {
    return "/dispatch/batch.xhtml?faces-redirect=true&id=" + batch.open(choice.ids());
  }

  public String group(JobLine line) {
    return group.of(line, times);
  }

  /** One chip more, or one less. */
  public void toggle(JobStatus status) {
    if (!statuses.remove(status)) {
      statuses.add(status);
    }
  }

  public boolean isChosen(JobStatus status) {
    return statuses.contains(status);
  }

  public void showAll() {
    statuses.clear();
    text = null;
    customerId = null;
    technicianId = null;
    day = null;
    area = null;
    group = JobGroup.NONE;
  }

  /** Tells the page what has become of rows it shows, so that only those change (S1-86). */
  public void changed() {
    var rows =
        Arrays.stream(sent.text("jobs").split(",")).map(Long::valueOf).map(this::row).toList();
    PrimeFaces.current().ajax().addCallbackParam("rows", JSON.toJson(rows));
  }

  private Row row(long jobId) {
    var line = query.line(jobId);
    return new Row(
        jobId,
        word(line),
        Words.look(line.status()),
        times.dateTime(line.nextAt()),
        line.technicians(),
        line.search());
  }

  /** Pump & Service calls what was not sent yet Created (S1-04); other lists say how far it is. */
  public String word(JobLine line) {
    return isPumpAndService() ? Progress.pumpAndServiceWord(line) : Progress.word(line);
  }

  /** Whether this is the list of work orders alone (S1-01). */
  public boolean isPumpAndService() {
    return kind == JobKind.FIELD_SERVICE;
  }

  public JobKind getKind() {
    return kind;
  }

  public void setKind(JobKind kind) {
    this.kind = kind;
  }

  /** Overdue and still to be done. */
  public boolean isLate(JobLine line) {
    return line.dueAt() != null
        && line.dueAt().isBefore(times.getNow())
        && line.status().isRolledUp()
        && line.status() != JobStatus.COMPLETE;
  }

  public LazyDataModel<JobLine> getJobs() {
    return jobs;
  }

  /** The chips, in the order of a job's life. */
  public List<JobStatus> getChoices() {
    return List.of(JobStatus.values());
  }

  public boolean isFiltered() {
    return !statuses.isEmpty()
        || Stream.of(text, customerId, technicianId, day, area).anyMatch(Objects::nonNull);
  }

  public JobChoice getChoice() {
    return choice;
  }

  /** Whose route can be asked for. */
  public List<TechnicianLine> getTechnicians() {
    if (technicians == null) {
      technicians = people.page(null, false, 0, MOST_PEOPLE).items();
    }
    return technicians;
  }

  public JobGroup[] getGroups() {
    return JobGroup.values();
  }

  public JobGroup getGroup() {
    return group;
  }

  public void setGroup(JobGroup group) {
    this.group = group;
  }

  public boolean isGrouped() {
    return group != JobGroup.NONE;
  }

  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public Long getRunId() {
    return runId;
  }

  public void setRunId(Long runId) {
    this.runId = runId;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Long getCustomerId() {
    return customerId;
  }

  public void setCustomerId(Long customerId) {
    this.customerId = customerId;
  }
}
