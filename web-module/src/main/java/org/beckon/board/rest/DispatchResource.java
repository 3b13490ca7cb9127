package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.beckon.dispatch.SendAppointment;
import org.beckon.dispatch.SendResult;
import org.beckon.dispatch.SendingSeveral;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The morning's run. */
@Path("dispatch")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class DispatchResource {

  private static final int MOST = 500;

  /** The visits, each with the version that was seen. */
  public record Run(List<SendAppointment> appointments) {}

  @Inject SendingSeveral sending;

  @POST
  @Write
  @Operation(
      summary = "Send to Tech for many visits; each goes out or is refused by itself",
      description =
          "One result a visit, in their order. Each is a transaction of its own: after a crash in"
              + " the middle, the same request sends what was not sent and refuses the rest.")
  public List<SendResult> send(@NotNull Run body) {
    var commands = Require.given("appointments", body.appointments());
    if (commands.isEmpty() || commands.size() > MOST) {
      throw new Invalid("appointments", "must be between 1 and " + MOST);
    }
    return sending.send(commands);
  }
}
