package org.beckon.notification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.beckon.idempotency.rest.Write;
import org.beckon.notification.Resending;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One attempt to tell somebody something. */
@Path("deliveries/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
public class DeliveryResource {

  /** The attempt that was made. */
  public record Resent(long attemptId) {}

  @Inject Resending resending;

  @POST
  @Path("resend")
  @Write
  @Operation(summary = "Send it again, whatever became of it")
  public Resent resend(@PathParam("id") long attemptId) {
    return new Resent(resending.resend(attemptId));
  }
}
