package org.beckon.lock.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.beckon.idempotency.rest.Write;
import org.beckon.lock.Locking;
import org.beckon.platform.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A day of a technician whose plan stays as it is. */
@Path("technicians/{id}/locked-days/{day}")
@RequestScoped
@Tag(name = "Technicians")
public class LockedDayResource {

  @Inject Locking locking;

  @PUT
  @Write
  @Operation(summary = "Lock a day, by the technician's calendar: nothing comes in, nothing leaves")
  public void lock(@PathParam("id") long technicianId, @PathParam("day") String day) {
    locking.lockDay(technicianId, date(day), true);
  }

  @DELETE
  @Write
  @Operation(summary = "Unlock a day; takes the permission to override")
  public void unlock(@PathParam("id") long technicianId, @PathParam("day") String day) {
    locking.lockDay(technicianId, date(day), false);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new Invalid("day", "must look like 2026-03-02");
    }
  }
}
