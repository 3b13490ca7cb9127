package org.beckon.technician;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Everything on record about one technician.
 *
 * @param unavailableUntil until when they cannot be reached; null when they can
 */
public record TechnicianFile(
    TechnicianLine line,
    boolean notifyInApp,
    Instant unavailableUntil,
    Integer phoneToCall,
    List<Phone> phones,
    List<Skill> skills,
    List<WorkShift> shifts,
    List<Away> absences)
    implements Serializable {

  /** A time of absence. */
  public record Away(long id, Instant startsAt, Instant endsAt, String reason)
      implements Serializable {}
}
