package org.beckon.platform.rest;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Failures;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.Stale;
import org.beckon.platform.web.Incidents;

/** The only place where an exception becomes an HTTP answer. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException already) {
      return kept(already);
    }
    // Payara says AccessLocalException where the specification says EJBAccessException.
    if (thrown instanceof EJBAccessException || thrown instanceof AccessLocalException) {
      return Problem.of(Status.FORBIDDEN, "security.role", "Your roles do not allow this.")
          .response();
    }
    return Failures.refusalIn(thrown).map(FailureMapper::refused).orElseGet(() -> broken(thrown));
  }

  private static Response refused(BusinessException refusal) {
    return Problem.of(statusOf(refusal), refusal).response();
  }

  private static Status statusOf(BusinessException refusal) {
    if (refusal instanceof Invalid) {
      return Status.BAD_REQUEST;
    }
    if (refusal instanceof NotFound) {
      return Status.NOT_FOUND;
    }
    if (refusal instanceof Stale) {
      return Status.PRECONDITION_FAILED;
    }
    return refusal instanceof Forbidden ? Status.FORBIDDEN : Status.CONFLICT;
  }

  /** Status and headers stay as the resource or the server meant them. */
  private static Response kept(WebApplicationException already) {
    var response = already.getResponse();
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    var status = response.getStatusInfo();
    var problem = Problem.of(status, "http." + status.getStatusCode(), already.getMessage());
    return Response.fromResponse(response)
        .type(Problem.MEDIA_TYPE)
        .entity(problem.response().getEntity())
        .build();
  }

  private static Response broken(Throwable thrown) {
    var incident = Incidents.log(thrown);
    return Problem.of(Status.INTERNAL_SERVER_ERROR, "incident", "Incident " + incident).response();
  }
}
