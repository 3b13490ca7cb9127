package org.beckon.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beckon.platform.Roles;

/** What the office does about the address of a technician's calendar. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class CalendarSharing {

  @Inject CalendarLinks links;

  /** Empty when there is no address. */
  public Optional<CalendarLinkLine> of(long technicianId) {
    return links.of(technicianId);
  }

  /** Returns the address, this once. Whoever knows it reads the calendar; an earlier one ends. */
  public String issue(long technicianId) {
    return links.issue(technicianId);
  }

  public void withdraw(long technicianId) {
    links.withdraw(technicianId);
  }
}
