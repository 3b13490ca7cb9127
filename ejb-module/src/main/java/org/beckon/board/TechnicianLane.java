package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of the schedule.
 *
 * @param personnelType such as Electrical
 * @param skills by name, with commas
 * @param busyMinutes held in the range
 * @param lockedDays whose plan stays as it is, by the technician's calendar (C11)
 * @param homeLatitude where the day begins, in degrees; null, as the longitude, when not known
 * @param shifts working hours in the range; busy against their sum is the load
 */
public record TechnicianLane(
    long technicianId,
    String name,
    String personnelType,
    String skills,
    int jobs,
    int busyMinutes,
    Double homeLatitude,
    Double homeLongitude,
    List<Span> shifts,
    List<Span> absences,
    List<LocalDate> lockedDays)
    implements Serializable {

  /** From an instant to another; {@code label} is null for a shift. */
  public record Span(Instant startsAt, Instant endsAt, String label) implements Serializable {}
}
