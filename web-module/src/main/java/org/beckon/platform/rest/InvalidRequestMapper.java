package org.beckon.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Without this one, a failed {@code @Valid} is answered with a page for people. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    var violations = invalid.getConstraintViolations();
    var detail =
        violations.stream()
            .map(violation -> field(violation) + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining(". ", "", "."));
    var fields = violations.stream().map(InvalidRequestMapper::field).sorted().toList();
    return Problem.of(Status.BAD_REQUEST, "invalid." + fields.get(0), detail)
        .about(fields.get(0))
        .response();
  }

  /** Without the method and its parameter, which callers do not know. */
  private static String field(ConstraintViolation<?> violation) {
    String last = "body";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
        last = node.getName();
      }
    }
    return last;
  }
}
