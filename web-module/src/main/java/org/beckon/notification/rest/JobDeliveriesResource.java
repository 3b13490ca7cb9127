package org.beckon.notification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.beckon.notification.DeliveryLine;
import org.beckon.notification.DeliveryQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was told what about a job, how, and whether it arrived. */
@Path("jobs/{id}/deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
public class JobDeliveriesResource {

  @Inject DeliveryQuery deliveries;

  @GET
  @Operation(summary = "The deliveries of a job, in the order in which they were planned")
  public List<DeliveryLine> list(@PathParam("id") long jobId) {
    return deliveries.ofJob(jobId);
  }
}
