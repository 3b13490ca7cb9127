package org.beckon.dispatch.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beckon.appointment.IncompleteReason;
import org.beckon.board.MyJob;
import org.beckon.board.MyJobsQuery;
import org.beckon.dispatch.FieldStep;
import org.beckon.dispatch.FieldWork;
import org.beckon.platform.web.Parameters;

/** Behind /my/jobs.xhtml and /my/job.xhtml: what a technician was sent, and the next step of it. */
@Named
@ViewScoped
public class MyJobsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject MyJobsQuery query;
  @Inject FieldWork work;
  @Inject Parameters sent;
  @Inject Clock clock;

  private MyDay day;
  private List<MyJob> arrived = List.of();
  private CheckOut checkOut;
  private Long id;

  @PostConstruct
  void open() {
    day = load();
  }

  /** Something of mine has changed elsewhere; what is new is announced (S1-27). */
  public void refresh() {
    var before = day;
    day = load();
    var news = day.arrivedSince(before);
    if (!news.isEmpty()) {
      arrived = news;
    }
  }

  public void dismiss() {
    arrived = List.of();
  }

  /** The large button. Says what the person saw, so that a second tap does not skip a step. */
  public void take() {
    var assignmentId = sent.id("assignmentId");
    var seenVersion = sent.version("seenVersion");
    var step = sent.choice("step", FieldStep.class);
    if (isTaken(assignmentId, seenVersion, step)) {
      sayTaken();
      return;
    }
    try {
      work.take(assignmentId, seenVersion, step);
    } finally {
      day = load();
    }
  }

  /** Asks how it went before checking out. */
  public void ask() {
    checkOut = day.find(sent.id("assignmentId")).map(CheckOut::new).orElse(null);
  }

  public void checkOut() {
    if (checkOut == null) {
      sayTaken();
      return;
    }
    var job = checkOut.getJob();
    try {
      if (checkOut.isFollowUp()) {
        work.leaveIncomplete(
            job.assignmentId(), job.version(), checkOut.getReason(), checkOut.getNote());
      } else {
        work.take(job.assignmentId(), job.version(), FieldStep.CHECK_OUT);
      }
    } finally {
      checkOut = null;
      day = load();
    }
  }

  private boolean isTaken(long assignmentId, int seenVersion, FieldStep step) {
    return day.find(assignmentId)
        .filter(job -> job.version() != seenVersion)
        .filter(job -> NextStep.of(job.status()) != step)
        .isPresent();
  }

  private static void sayTaken() {
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage("This was recorded already. You see how it stands now."));
  }

  private MyDay load() {
    var zone = query.zone();
    return new MyDay(zone, LocalDate.ofInstant(clock.instant(), zone), query.jobs());
  }

  public MyJob getCurrent() {
    return day.current().orElse(null);
  }

  /** Whether the one shown first is being done, and not only the next. */
  public boolean isUnderWay() {
    return day.current().filter(MyDay::isUnderWay).isPresent();
  }

  /** Null when today is over and nothing is planned. */
  public LocalDate getCurrentDay() {
    return day.current().map(day::dayOf).orElse(null);
  }

  public List<MyJob> getTodays() {
    return day.todays();
  }

  public long getDone() {
    return day.done();
  }

  public List<MyDay.Upcoming> getUpcoming() {
    return day.upcoming();
  }

  public LocalDate getToday() {
    return day.today();
  }

  public List<MyJob> getArrived() {
    return arrived;
  }

  public CheckOut getCheckOut() {
    return checkOut;
  }

  public IncompleteReason[] getReasons() {
    return IncompleteReason.values();
  }

  /** The job that /my/job.xhtml is about; null when it is no longer the caller's. */
  public MyJob getJob() {
    return id == null ? null : day.find(id).orElse(null);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
