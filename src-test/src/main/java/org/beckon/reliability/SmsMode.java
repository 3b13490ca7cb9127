package org.beckon.reliability;

import java.util.Map;

/** What the SMS gateway can do for a sender who does not know whether it took a message. */
enum SmsMode {

  /** Knows a key again. */
  IDEMPOTENT,

  /** Can be asked. */
  QUERYABLE,

  /** Neither. */
  BLIND;

  /** How the product is told. */
  Map<String, String> settings() {
    return switch (this) {
      case IDEMPOTENT -> Map.of("BECKON_SMS_HTTP_KEY_HEADER", "Idempotency-Key");
      case QUERYABLE -> Map.of("BECKON_SMS_HTTP_FIND_URL", "/find?key={key}");
      case BLIND -> Map.of();
    };
  }
}
