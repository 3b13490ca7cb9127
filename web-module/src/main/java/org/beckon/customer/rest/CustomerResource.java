package org.beckon.customer.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.SiteDetails;
import org.beckon.customer.SiteLine;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.rest.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One customer and where they are. */
@Path("customers/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerResource {

  @Inject CustomerQuery customers;
  @Inject CustomerRegistration registration;

  @GET
  @Operation(summary = "One customer")
  public CustomerLine get(@PathParam("id") long id) {
    return customers.get(id);
  }

  @PUT
  @Write
  @Operation(summary = "Replace what is known of a customer")
  public CustomerLine change(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull CustomerDetails details) {
    registration.change(id, seen.version(), details);
    return customers.get(id);
  }

  @GET
  @Path("sites")
  @Operation(summary = "The sites of a customer")
  public List<SiteLine> sites(@PathParam("id") long id) {
    return customers.sitesOf(customers.get(id).id());
  }

  @POST
  @Path("sites")
  @Write
  @Operation(summary = "Add a site")
  @APIResponseSchema(value = SiteLine.class, responseCode = "201")
  public Response addSite(@PathParam("id") long id, @NotNull SiteDetails details) {
    var site = registration.addSite(id, details);
    return Response.created(URI.create("sites/" + site)).entity(customers.site(site)).build();
  }
}
