package org.beckon.job.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beckon.board.JobFilter;
import org.beckon.board.JobLine;
import org.beckon.board.JobQuery;
import org.beckon.board.JobSort;
import org.beckon.job.JobStatus;
import org.beckon.platform.web.Parameters;
import org.beckon.platform.web.Times;
import org.beckon.platform.web.Words;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;

/** Behind /job/jobs.xhtml: every job there is, searched, filtered, sorted (S1-02). */
@Named
@ViewScoped
public class JobListView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject JobQuery query;
  @Inject Parameters sent;
  @Inject Times times;

  private final EnumSet<JobStatus> statuses = EnumSet.noneOf(JobStatus.class);
  private String text;
  private Long customerId;
  private LazyDataModel<JobLine> jobs;

  /** What of a row may change while somebody looks at it. */
  public record Row(long id, String word, String look, String next, String technicians) {}

  @PostConstruct
  void open() {
    jobs = new JobLines(query, this::filter);
  }

  private JobFilter filter() {
    return new JobFilter(text, Set.copyOf(statuses), customerId, JobSort.NUMBER, true);
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
        Progress.word(line),
        Words.look(line.status()),
        times.dateTime(line.nextAt()),
        line.technicians());
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
    return !statuses.isEmpty() || text != null || customerId != null;
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
