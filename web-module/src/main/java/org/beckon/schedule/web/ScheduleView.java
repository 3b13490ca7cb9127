package org.beckon.schedule.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleModel;
import org.primefaces.model.timeline.TimelineModel;

/**
 * Behind the pages of /schedule. The timeline's rows and bars are put into the timeline by
 * schedule.js from /api/v1/schedule; the model here stays empty, so that nothing is kept twice.
 */
@Named
@ViewScoped
public class ScheduleView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Clock clock;

  private final TimelineModel<String, String> model = new TimelineModel<>();
  private final ScheduleModel calendar = new DefaultScheduleModel();
  private Instant now;
  private String asked;

  @PostConstruct
  void open() {
    now = clock.instant();
  }

  public TimelineModel<String, String> getModel() {
    return model;
  }

  /** Stays empty as well: calendar.js fills the widget from /api/v1/calendar. */
  public ScheduleModel getCalendar() {
    return calendar;
  }

  public LocalDate getToday() {
    return LocalDate.ofInstant(now, clock.getZone());
  }

  /** The day that the address asks for; today when it does not, or not understandably. */
  public LocalDate getDay() {
    try {
      return asked == null ? getToday() : LocalDate.parse(asked);
    } catch (DateTimeParseException unreadable) {
      return getToday();
    }
  }

  /** As it stands in the address. */
  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  /** When the page was opened, by the clock that decides: browsers' clocks are wrong. */
  public Instant getNow() {
    return now;
  }

  public String getZone() {
    return clock.getZone().getId();
  }
}
