package org.beckon.dispatch.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.beckon.board.MyJobsQuery;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleModel;

/** Behind /my/calendar.xhtml: in which zone a technician's days are, and which of them is today. */
@Named
@RequestScoped
public class MyCalendarView {

  @Inject MyJobsQuery jobs;
  @Inject Clock clock;

  private final ScheduleModel model = new DefaultScheduleModel();

  /** Empty: calendar.js fills the widget from /api/v1/my/calendar. */
  public ScheduleModel getModel() {
    return model;
  }

  public ZoneId getZone() {
    return jobs.zone();
  }

  public LocalDate getToday() {
    return LocalDate.ofInstant(getNow(), getZone());
  }

  /** By the clock that decides: browsers' clocks are wrong. */
  public Instant getNow() {
    return clock.instant();
  }
}
