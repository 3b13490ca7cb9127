package org.beckon.reliability;

import java.util.Map;
import org.beckon.sms.Carrier;

/** Who takes the text messages, and what they can do for a sender who is in doubt. */
enum SmsMode {

  /** HTTP; knows a key again. */
  IDEMPOTENT,

  /** HTTP; can be asked. */
  QUERYABLE,

  /** HTTP; neither. */
  BLIND,

  /** A carrier's SMPP server, which can do neither, too. */
  SMPP;

  private static final String SUBMIT = "\0\0\0\4";
  private static final String TAKEN = "\u0080\0\0\4\0\0\0\0";

  /** In the words of the product. */
  String capability() {
    return this == SMPP ? BLIND.name() : name();
  }

  /** How the product is told, apart from where they are. */
  Map<String, String> settings() {
    return switch (this) {
      case IDEMPOTENT -> Map.of("BECKON_SMS_HTTP_KEY_HEADER", "Idempotency-Key");
      case QUERYABLE -> Map.of("BECKON_SMS_HTTP_FIND_URL", "/find?key={key}");
      case BLIND -> Map.of();
      case SMPP ->
          Map.of(
              "BECKON_SMS_PROVIDER", "SMPP",
              "BECKON_SMS_SMPP_HOST", "127.0.0.1",
              "BECKON_SMS_SMPP_SYSTEM_ID", "beckon",
              "BECKON_SMS_SMPP_PASSWORD", Carrier.PASSWORD,
              "BECKON_SMS_SMPP_TIMEOUT", "PT2S",
              "BECKON_SMS_SMPP_KEEP_ALIVE", "PT5S");
    };
  }

  /** Whether these bytes to them hand a message over, and do not only ask something. */
  boolean isHandOver(String bytes) {
    return this == SMPP ? bytes.startsWith(SUBMIT, 4) : bytes.startsWith("POST");
  }

  /** Whether these bytes of theirs say that a message was taken. */
  boolean isYes(String bytes, String asked) {
    return this == SMPP
        ? bytes.startsWith(TAKEN, 4)
        : bytes.startsWith("HTTP/1.1 200") && !asked.contains("GET /find");
  }
}
