package org.beckon.idempotency;

import java.io.Serializable;

/**
 * What a write was answered with.
 *
 * @param location of what was made, relative to the API; or null
 * @param body as it was sent, or null
 * @param replayed whether it was kept from an earlier request
 */
public record Answer(int status, String location, String body, boolean replayed)
    implements Serializable {

  /** The first time. */
  public static Answer of(int status, String location, String body) {
    return new Answer(status, location, body, false);
  }
}
