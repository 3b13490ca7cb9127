package org.beckon.customer.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.CustomerRegistration;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Page;
import org.beckon.platform.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody who has work done. */
@Path("customers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomersResource {

  @Inject CustomerQuery customers;
  @Inject CustomerRegistration registration;

  @GET
  @Operation(summary = "Customers by name; q looks in name and account number")
  public Page<CustomerLine> list(@QueryParam("q") String text, @BeanParam Paging paging) {
    return customers.page(text, paging.offset(), paging.limit());
  }

  @POST
  @Write
  @Operation(summary = "Register a customer")
  @APIResponseSchema(value = CustomerLine.class, responseCode = "201")
  public Response register(@NotNull CustomerDetails details) {
    var id = registration.register(details);
    return Response.created(URI.create("customers/" + id)).entity(customers.get(id)).build();
  }
}
