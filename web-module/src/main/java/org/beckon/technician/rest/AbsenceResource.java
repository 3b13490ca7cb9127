package org.beckon.technician.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.beckon.idempotency.rest.Write;
import org.beckon.technician.WorkforcePlanning;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One absence of a technician. */
@Path("absences/{id}")
@RequestScoped
@Tag(name = "Technicians")
public class AbsenceResource {

  @Inject WorkforcePlanning planning;

  @DELETE
  @Write
  @Operation(summary = "Remove an absence: they come after all")
  public void remove(@PathParam("id") long id) {
    planning.removeAbsence(id);
  }
}
