package org.beckon.search.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.beckon.search.CallingHours;

/** One weekday of the calling window, as it is typed (S0-88). */
public class HoursRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DayOfWeek day;
  private boolean on;
  private LocalTime from = LocalTime.of(8, 0);
  private LocalTime until = LocalTime.of(20, 0);

  HoursRow(DayOfWeek day) {
    this.day = day;
    this.on = day.getValue() < DayOfWeek.SATURDAY.getValue();
  }

  DayOfWeek day() {
    return day;
  }

  CallingHours.Day hours() {
    return new CallingHours.Day(from, until);
  }

  void take(HoursRow other) {
    on = true;
    from = other.from;
    until = other.until;
  }

  /** As in a saved plan; null for a day on which nobody is asked. */
  void take(CallingHours.Day saved) {
    on = saved != null;
    if (on) {
      from = saved.from();
      until = saved.until();
    }
  }

  public String getWord() {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  public boolean isOn() {
    return on;
  }

  public void setOn(boolean on) {
    this.on = on;
  }

  public LocalTime getFrom() {
    return from;
  }

  public void setFrom(LocalTime from) {
    this.from = from;
  }

  public LocalTime getUntil() {
    return until;
  }

  public void setUntil(LocalTime until) {
    this.until = until;
  }
}
