package org.beckon.dispatch.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beckon.board.MyJobsQuery;
import org.beckon.dispatch.AvailableFilter;
import org.beckon.dispatch.AvailableJob;
import org.beckon.dispatch.AvailableJobsQuery;
import org.beckon.dispatch.SelfDispatching;
import org.beckon.dispatch.TakeJob;
import org.beckon.platform.Invalid;
import org.beckon.platform.web.Parameters;
import org.beckon.platform.web.Times;
import org.beckon.settings.Settings;

/** Behind /my/available.xhtml: work that needs somebody, to be taken (S2-27 to S2-33). */
@Named
@ViewScoped
public class AvailableJobsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AvailableJobsQuery query;
  @Inject SelfDispatching selfDispatching;
  @Inject MyJobsQuery mine;
  @Inject Settings settings;
  @Inject Parameters sent;
  @Inject Times times;

  private List<AvailableJob> jobs = List.of();
  private Integer kilometers;
  private boolean skilled = true;
  private LocalDate day;
  private ZoneId zone;
  private boolean on;
  private AvailableJob chosen;
  private List<Instant> starts = List.of();
  private String start;

  @PostConstruct
  void open() {
    zone = mine.zone();
    load();
  }

  /** What is there now, by the filters. */
  public void load() {
    on = settings.selfDispatch();
    jobs = on ? query.jobs(new AvailableFilter(kilometers, skilled, day)) : List.of();
  }

  /** Asks when; a visit that has a time keeps it. */
  public void choose() {
    var jobId = sent.id("jobId");
    var visit = sent.optionalId("appointmentId");
    chosen =
        jobs.stream()
            .filter(job -> job.jobId() == jobId)
            .filter(job -> java.util.Objects.equals(job.appointmentId(), visit))
            .findFirst()
            .orElse(null);
    starts = chosen == null || chosen.startsAt() != null ? List.of() : query.starts(chosen.jobId());
    start = starts.isEmpty() ? null : starts.get(0).toString();
  }

  /** Scheduled, assigned and sent at once, or nothing of it; the list is then as it is. */
  public void take() {
    var job = chosen;
    if (job == null) {
      return;
    }
    var startsAt = job.startsAt() == null ? wish() : null;
    try {
      selfDispatching.take(
          new TakeJob(job.jobId(), job.appointmentId(), job.seenVersion(), startsAt));
      var when = job.startsAt() == null ? startsAt : job.startsAt();
      FacesContext.getCurrentInstance()
          .addMessage(
              null,
              new FacesMessage(
                  "%s is yours: %s.".formatted(job.number(), times.dateTime(when, siteZone(job)))));
    } finally {
      chosen = null;
      load();
    }
  }

  /** One of those that were offered. */
  private Instant wish() {
    return starts.stream()
        .filter(offered -> offered.toString().equals(start))
        .findFirst()
        .orElseThrow(() -> new Invalid("startsAt", "must be one of those that are offered"));
  }

  private static ZoneId siteZone(AvailableJob job) {
    return ZoneId.of(job.zone());
  }

  /** As the radio buttons show it, by the site's clock. */
  public String label(Instant start) {
    return times.dateTime(start, siteZone(chosen));
  }

  public List<AvailableJob> getJobs() {
    return jobs;
  }

  /** Whether the organization allows it (S2-28). */
  public boolean isOn() {
    return on;
  }

  public AvailableJob getChosen() {
    return chosen;
  }

  public List<Instant> getStarts() {
    return starts;
  }

  /** To be chosen from: the next two weeks of the technician's calendar. */
  public List<LocalDate> getDays() {
    var today = LocalDate.ofInstant(times.getNow(), zone);
    return today.datesUntil(today.plusDays(14)).toList();
  }

  public String getStart() {
    return start;
  }

  public void setStart(String start) {
    this.start = start;
  }

  public Integer getKilometers() {
    return kilometers;
  }

  public void setKilometers(Integer kilometers) {
    this.kilometers = kilometers;
  }

  public boolean isSkilled() {
    return skilled;
  }

  public void setSkilled(boolean skilled) {
    this.skilled = skilled;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }
}
