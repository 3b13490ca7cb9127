package org.beckon.technician.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.beckon.technician.WorkShift;

/** Hours of one weekday in the form; a row without hours is left out. */
public class ShiftRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private DayOfWeek day = DayOfWeek.MONDAY;
  private LocalTime starts;
  private LocalTime ends;

  static ShiftRow of(WorkShift shift) {
    var row = new ShiftRow();
    row.day = shift.day();
    row.starts = shift.starts();
    row.ends = shift.ends();
    return row;
  }

  WorkShift shift() {
    return WorkShift.of(day, starts, ends);
  }

  public boolean isGiven() {
    return starts != null || ends != null;
  }

  public DayOfWeek getDay() {
    return day;
  }

  public void setDay(DayOfWeek day) {
    this.day = day;
  }

  public LocalTime getStarts() {
    return starts;
  }

  public void setStarts(LocalTime starts) {
    this.starts = starts;
  }

  public LocalTime getEnds() {
    return ends;
  }

  public void setEnds(LocalTime ends) {
    this.ends = ends;
  }
}
