package org.beckon.technician;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/**
 * Hours of one weekday, wall clock in the technician's zone. An end of midnight is the day's end.
 */
@Embeddable
public class WorkShift implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SECONDS_A_DAY = 24 * 60 * 60;

  @Column(nullable = false)
  private int day;

  @Column(nullable = false)
  private LocalTime starts;

  @Column(nullable = false)
  private LocalTime ends;

  protected WorkShift() {}

  private WorkShift(DayOfWeek day, LocalTime starts, LocalTime ends) {
    this.day = day.getValue();
    this.starts = starts;
    this.ends = ends;
  }

  public static WorkShift of(DayOfWeek day, LocalTime starts, LocalTime ends) {
    Require.given("day", day);
    Require.given("starts", starts);
    Require.given("ends", ends);
    if (!starts.isBefore(ends) && !ends.equals(LocalTime.MIDNIGHT)) {
      throw new Invalid("ends", "must be after the start");
    }
    return new WorkShift(day, starts, ends);
  }

  /** On the same day; back to back does not overlap. */
  boolean overlaps(WorkShift other) {
    return day == other.day
        && starts.toSecondOfDay() < other.endSecond()
        && other.starts.toSecondOfDay() < endSecond();
  }

  private int endSecond() {
    var second = ends.toSecondOfDay();
    return second == 0 ? SECONDS_A_DAY : second;
  }

  public DayOfWeek day() {
    return DayOfWeek.of(day);
  }

  public LocalTime starts() {
    return starts;
  }

  public LocalTime ends() {
    return ends;
  }
}
