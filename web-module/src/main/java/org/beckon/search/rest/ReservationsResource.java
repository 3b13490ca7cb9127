package org.beckon.search.rest;

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
import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Require;
import org.beckon.search.ReservePlace;
import org.beckon.search.Reserving;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Places that are kept for one person, who is asked. */
@Path("reservations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Searches")
public class ReservationsResource {

  /**
   * For whom a place is kept.
   *
   * @param holdMinutes how long without an answer; left out for half an hour
   * @param autoBook true when a yes books at once
   */
  public record Reserve(
      long appointmentId,
      long technicianId,
      List<ChannelKind> channels,
      Integer holdMinutes,
      boolean autoBook) {}

  /** The reservation. */
  public record Reserved(long id) {}

  @Inject Reserving reserving;

  @POST
  @Write
  @Operation(
      summary = "Keep a place for one person, and ask them",
      description = "It is listed with the searches. Meanwhile nobody else gets the place.")
  @APIResponseSchema(value = Reserved.class, responseCode = "201")
  public Response reserve(@NotNull Reserve body) {
    var hold = body.holdMinutes() == null ? null : Duration.ofMinutes(body.holdMinutes());
    var channels = Require.given("channels", body.channels());
    var id =
        reserving.reserve(
            new ReservePlace(
                body.appointmentId(), body.technicianId(), channels, hold, body.autoBook()));
    return Response.created(URI.create("reservations/" + id)).entity(new Reserved(id)).build();
  }

  @POST
  @Path("{id}/book")
  @Write
  @Operation(summary = "They said yes: now it is settled")
  public void book(@PathParam("id") long id) {
    reserving.book(id);
  }

  @POST
  @Path("{id}/cancel")
  @Write
  @Operation(summary = "The place is free again")
  public void cancel(@PathParam("id") long id, @NotNull SearchResource.Stop body) {
    reserving.cancel(id, body.reason());
  }
}
