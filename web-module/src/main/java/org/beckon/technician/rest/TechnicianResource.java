package org.beckon.technician.rest;

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
import java.time.Instant;
import java.util.List;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Require;
import org.beckon.platform.rest.IfMatch;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.TechnicianQuery;
import org.beckon.technician.WorkforcePlanning;
import org.beckon.technician.rest.TechnicianRecord.Ability;
import org.beckon.technician.rest.TechnicianRecord.Hours;
import org.beckon.technician.rest.TechnicianRecord.Telephone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One technician: how to reach them, what they can do, when they work. */
@Path("technicians/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technicians")
public class TechnicianResource {

  /** Whether the technician works here. */
  public record Activity(boolean active) {}

  /** At most three numbers; {@code phoneToCall} is the position of one of them, or null. */
  public record Phones(List<Telephone> phones, Integer phoneToCall) {}

  /** All skills. */
  public record Skills(List<Ability> skills) {}

  /** The hours of a week. */
  public record Shifts(List<Hours> shifts) {}

  /** From an instant to another, and why. */
  public record Absence(Instant startsAt, Instant endsAt, String reason) {}

  @Inject TechnicianQuery technicians;
  @Inject WorkforcePlanning planning;

  @GET
  @Operation(summary = "Everything on record about a technician")
  public TechnicianRecord get(@PathParam("id") long id) {
    return TechnicianRecord.of(technicians.file(id));
  }

  @PUT
  @Write
  @Operation(summary = "Replace what is known of a technician")
  public TechnicianRecord change(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull TechnicianDetails details) {
    planning.change(id, seen.version(), details);
    return get(id);
  }

  @PUT
  @Path("active")
  @Write
  @Operation(summary = "Say whether a technician works here; who does not is planned no more")
  public TechnicianRecord activate(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Activity body) {
    planning.activate(id, seen.version(), body.active());
    return get(id);
  }

  @PUT
  @Path("phones")
  @Write
  @Operation(summary = "Replace the phones, at most three, and say which one is called")
  public TechnicianRecord replacePhones(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Phones body) {
    var phones = Require.given("phones", body.phones()).stream().map(Telephone::phone).toList();
    planning.replacePhones(id, seen.version(), phones, body.phoneToCall());
    return get(id);
  }

  @PUT
  @Path("skills")
  @Write
  @Operation(summary = "Replace the skills")
  public TechnicianRecord replaceSkills(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Skills body) {
    var skills = Require.given("skills", body.skills()).stream().map(Ability::known).toList();
    planning.replaceSkills(id, seen.version(), skills);
    return get(id);
  }

  @PUT
  @Path("shifts")
  @Write
  @Operation(summary = "Replace the working hours of a week")
  public TechnicianRecord replaceShifts(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Shifts body) {
    var shifts = Require.given("shifts", body.shifts()).stream().map(Hours::shift).toList();
    planning.replaceShifts(id, seen.version(), shifts);
    return get(id);
  }

  @POST
  @Path("absences")
  @Write
  @Operation(summary = "Add an absence; absences of one technician do not overlap")
  @APIResponseSchema(value = TechnicianRecord.class, responseCode = "201")
  public Response addAbsence(@PathParam("id") long id, @NotNull Absence body) {
    var absence = planning.addAbsence(id, body.startsAt(), body.endsAt(), body.reason());
    return Response.created(URI.create("absences/" + absence)).entity(get(id)).build();
  }
}
