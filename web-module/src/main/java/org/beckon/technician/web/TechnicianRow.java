package org.beckon.technician.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.beckon.technician.TechnicianLine;

/**
 * One row of Personnel Management: the technician, and what he or she can do.
 *
 * @param unavailableUntil null when they can be reached
 */
public record TechnicianRow(TechnicianLine line, List<String> skills, Instant unavailableUntil)
    implements Serializable {

  /** Wants calls, but there is no number to call (S0-13). */
  public boolean uncallable() {
    return line.notifyByPhone() && line.phoneToCall() == null;
  }

  /** Wants e-mail, but there is no address on record (S1-109). */
  public boolean unmailable() {
    return line.notifyByEmail() && line.email() == null;
  }
}
