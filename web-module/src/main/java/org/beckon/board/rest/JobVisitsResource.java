package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.beckon.appointment.TimeWindow;
import org.beckon.board.VisitQuery;
import org.beckon.board.VisitSheet;
import org.beckon.idempotency.rest.Write;
import org.beckon.schedule.AddAppointment;
import org.beckon.schedule.Scheduling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The visits of a job. */
@Path("jobs/{id}/appointments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class JobVisitsResource {

  /**
   * A visit nobody is named for yet.
   *
   * @param durationMinutes null for what the job was estimated at
   * @param places how many people are needed; null for one
   * @param arrival what the customer is promised, or null
   */
  public record NewVisit(
      Instant startsAt, Integer durationMinutes, Integer places, Promise arrival, String notes) {

    private AddAppointment command(long jobId) {
      return new AddAppointment(
          jobId,
          startsAt,
          durationMinutes,
          places,
          arrival == null ? null : TimeWindow.of(arrival.startsAt(), arrival.endsAt()),
          notes);
    }
  }

  /** Between when and when somebody will be there. */
  public record Promise(Instant startsAt, Instant endsAt) {}

  @Inject Scheduling scheduling;
  @Inject VisitQuery visits;

  @POST
  @Write
  @Operation(summary = "Add a visit for one or more people, without naming them")
  @APIResponseSchema(value = VisitSheet.class, responseCode = "201")
  public Response add(@PathParam("id") long jobId, @NotNull NewVisit body) {
    var id = scheduling.addAppointment(body.command(jobId));
    return Response.created(URI.create("appointments/" + id)).entity(visits.visit(id)).build();
  }
}
