package org.beckon.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * A browser sends its session cookie whoever asks it to. A request that changes something and
 * relies on that cookie must carry a header that no form of another site can add.
 */
@Provider
public class ForgeryFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    if (!SAFE.contains(request.getMethod())
        && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
        && request.getHeaderString("X-Requested-By") == null) {
      request.abortWith(
          Problem.of(Status.FORBIDDEN, "security.forgery", "Send the header X-Requested-By.")
              .response());
    }
  }
}
