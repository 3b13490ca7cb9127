package org.beckon.idempotency.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.beckon.idempotency.KeyReused;
import org.beckon.platform.rest.Problem;

/** No conflict that goes away: the sender has to change the request. */
@Provider
public class KeyReusedMapper implements ExceptionMapper<KeyReused> {

  private static final int UNPROCESSABLE = 422;

  @Override
  public Response toResponse(KeyReused reused) {
    return Problem.of(new Unprocessable(), reused).response();
  }

  /** Jakarta REST 3.1 has no name for it. */
  private record Unprocessable() implements Response.StatusType {

    @Override
    public int getStatusCode() {
      return UNPROCESSABLE;
    }

    @Override
    public Response.Status.Family getFamily() {
      return Response.Status.Family.CLIENT_ERROR;
    }

    @Override
    public String getReasonPhrase() {
      return "Unprocessable Content";
    }
  }
}
