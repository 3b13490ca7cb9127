package org.beckon.inbound.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Optional;
import org.beckon.inbound.WebhookSignature;
import org.beckon.inbound.Webhooks;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Failures;
import org.beckon.platform.Forbidden;
import org.beckon.platform.rest.Problem;

/**
 * Webhooks of providers: {@code POST /api/inbound/{provider}}. The signature is over the bytes as
 * they came, so they are read before anybody else can. 204 only when it is kept.
 */
@WebServlet("/api/inbound/*")
public class InboundServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 16_384;

  @Inject transient Webhooks webhooks;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "inbound.too-large", "At most 16 KB.")
          .writeTo(response);
      return;
    }
    try {
      webhooks.receive(
          Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1),
          new WebhookSignature(
              request.getHeader("webhook-id"),
              request.getHeader("webhook-timestamp"),
              request.getHeader("webhook-signature")),
          Optional.ofNullable(request.getContentType()).orElse("application/json"),
          body);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (RuntimeException e) {
      var refusal = Failures.refusalIn(e);
      if (refusal.isEmpty()) {
        throw e;
      }
      problem(refusal.get()).writeTo(response);
    }
  }

  private static Problem problem(BusinessException refusal) {
    return Problem.of(
        refusal instanceof Forbidden ? Status.UNAUTHORIZED : Status.BAD_REQUEST, refusal);
  }
}
