package org.beckon.dispatch.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.beckon.dispatch.AvailableFilter;
import org.beckon.dispatch.AvailableJob;
import org.beckon.dispatch.AvailableJobsQuery;
import org.beckon.dispatch.SelfDispatching;
import org.beckon.dispatch.TakeJob;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.rest.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work that the technician who asks may take. Refused with 403 while that is switched off. */
@Path("my/available")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class AvailableJobsResource {

  /**
   * What is taken.
   *
   * @param appointmentId the visit with an open place; null for a job without one
   * @param startsAt for a job without a visit
   */
  public record Take(Long appointmentId, Instant startsAt) {}

  /** The visit it became. */
  public record Taken(long appointmentId) {}

  @Inject AvailableJobsQuery query;
  @Inject SelfDispatching selfDispatching;

  @GET
  @Operation(
      summary = "Jobs that need a technician: those the caller is skilled for, nearest first")
  public List<AvailableJob> jobs() {
    return query.jobs(AvailableFilter.all());
  }

  @GET
  @Path("{jobId}/starts")
  @Operation(summary = "When the caller could do a job that has no visit yet")
  public List<Instant> starts(@PathParam("jobId") long jobId) {
    return query.starts(jobId);
  }

  @POST
  @Path("{jobId}")
  @Write
  @Operation(
      summary = "Take a job: scheduled, assigned and sent in one, or nothing of it",
      description = "If-Match holds the seenVersion of the list. Who comes second gets 409.")
  public Taken take(@PathParam("jobId") long jobId, @BeanParam IfMatch seen, @NotNull Take body) {
    return new Taken(
        selfDispatching.take(
            new TakeJob(jobId, body.appointmentId(), seen.version(), body.startsAt())));
  }
}
