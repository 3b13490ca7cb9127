package org.beckon.schedule.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.beckon.platform.rest.JsonFormat;
import org.beckon.platform.rest.Problem;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.PlanConflict;

/** Adds every conflict to the problem, so that the sender can decide about each. */
@Provider
public class ConflictsMapper implements ExceptionMapper<ConflictsFound> {

  /**
   * A problem with two members more.
   *
   * @param overridable whether it could be done anyway, with a reason, by whoever has the
   *     permission
   */
  public record ConflictProblem(
      String type,
      String title,
      int status,
      String detail,
      String field,
      boolean overridable,
      List<PlanConflict> conflicts) {}

  @Override
  public Response toResponse(ConflictsFound found) {
    var problem = Problem.of(Status.CONFLICT, found);
    var body =
        new ConflictProblem(
            problem.type(),
            problem.title(),
            problem.status(),
            problem.detail(),
            problem.field(),
            found.isOverridable(),
            found.conflicts());
    return Response.status(Status.CONFLICT)
        .type(Problem.MEDIA_TYPE)
        .entity(JsonFormat.text(body))
        .build();
  }
}
