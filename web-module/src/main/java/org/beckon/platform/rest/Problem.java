package org.beckon.platform.rest;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.beckon.platform.BusinessException;

/**
 * RFC 9457, with the stable code of the refusal as its type.
 *
 * @param field the input that was wrong, or null when no single one was
 */
public record Problem(String type, String title, int status, String detail, String field) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(Response.StatusType status, String type, String detail) {
    return new Problem(type, status.getReasonPhrase(), status.getStatusCode(), detail, null);
  }

  public static Problem of(Response.StatusType status, BusinessException refusal) {
    return of(status, refusal.code(), refusal.getMessage()).about(refusal.field().orElse(null));
  }

  /** The same, about one field. */
  public Problem about(String wrongField) {
    return new Problem(type, title, status, detail, wrongField);
  }

  /** As JAX-RS sends it. */
  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(json()).build();
  }

  /** For those who answer before any resource is asked. */
  public void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json());
    response.flushBuffer();
  }

  private String json() {
    var json =
        Json.createObjectBuilder()
            .add("type", type)
            .add("title", title)
            .add("status", status)
            .add("detail", detail == null ? "" : detail);
    if (field != null) {
      json.add("field", field);
    }
    return json.build().toString();
  }
}
