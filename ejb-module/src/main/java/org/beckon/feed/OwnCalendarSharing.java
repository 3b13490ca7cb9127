package org.beckon.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Roles;
import org.beckon.security.CallerAccount;

/** What technicians do about the address of their own calendar, and only about that. */
@Stateless
@RolesAllowed(Roles.TECHNICIAN)
public class OwnCalendarSharing {

  @Inject CalendarLinks links;
  @Inject CallerAccount account;

  /** Empty when there is no address. */
  public Optional<CalendarLinkLine> mine() {
    return links.of(me());
  }

  /** Returns the address, this once. Whoever knows it reads the calendar; an earlier one ends. */
  public String issue() {
    return links.issue(me());
  }

  public void withdraw() {
    links.withdraw(me());
  }

  private long me() {
    return account
        .technicianId()
        .orElseThrow(
            () ->
                new Forbidden(
                    "account.no-technician", "Your account does not belong to a technician."));
  }
}
