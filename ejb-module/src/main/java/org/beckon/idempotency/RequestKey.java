package org.beckon.idempotency;

import java.util.regex.Pattern;
import org.beckon.platform.Invalid;

/**
 * The name a sender gave to one write, to be able to ask for it again.
 *
 * @param fingerprint of the request itself: the same name must not be given to another
 */
public record RequestKey(String value, String fingerprint) {

  private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,120}");

  /** Refuses what a log or a database could not hold as it is. */
  public RequestKey {
    if (!PRINTABLE.matcher(value).matches()) {
      throw new Invalid("Idempotency-Key", "must be 1 to 120 printable ASCII characters");
    }
  }
}
