package org.beckon.idempotency.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.beckon.idempotency.RequestKey;
import org.beckon.platform.Invalid;

/** Reads the key of a write, and takes the fingerprint of what it is the key of. */
@Write
@Provider
public class KeyFilter implements ContainerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final int LARGEST_BODY = 1 << 20;

  @Inject CurrentWrite write;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var hasBody = request.hasEntity();
    var body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new Invalid("body", "must not be larger than a megabyte");
    }
    if (hasBody) {
      request.setEntityStream(new ByteArrayInputStream(body));
    }
    var keys = request.getHeaders().getOrDefault(HEADER, List.of());
    if (keys.size() > 1) {
      throw new Invalid(HEADER, "must be given once");
    }
    if (!keys.isEmpty()) {
      write.isCalled(new RequestKey(keys.get(0).strip(), fingerprint(request, body)));
    }
  }

  private static String fingerprint(ContainerRequestContext request, byte[] body) {
    var uri = request.getUriInfo().getRequestUri();
    return Fingerprint.of(
        request.getMethod(),
        uri.getRawPath() + "?" + uri.getRawQuery(),
        String.valueOf(request.getHeaderString(HttpHeaders.IF_MATCH)),
        body);
  }
}
