package org.beckon.idempotency.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.beckon.idempotency.RequestKey;

/** The key of this request, from the filter that sees its headers to whoever does the write. */
@RequestScoped
public class CurrentWrite {

  private RequestKey key;

  void isCalled(RequestKey given) {
    key = given;
  }

  Optional<RequestKey> key() {
    return Optional.ofNullable(key);
  }
}
