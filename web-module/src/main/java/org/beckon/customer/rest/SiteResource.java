package org.beckon.customer.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.SiteDetails;
import org.beckon.customer.SiteLine;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.rest.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One place where work is done. */
@Path("sites/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class SiteResource {

  @Inject CustomerQuery customers;
  @Inject CustomerRegistration registration;

  @GET
  @Operation(summary = "One site")
  public SiteLine get(@PathParam("id") long id) {
    return customers.site(id);
  }

  @PUT
  @Write
  @Operation(summary = "Replace what is known of a site")
  public SiteLine change(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull SiteDetails details) {
    registration.changeSite(id, seen.version(), details);
    return customers.site(id);
  }
}
