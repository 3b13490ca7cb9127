package org.beckon.inbound;

import java.util.Optional;

/** What somebody can answer. */
public enum Choice {
  ACCEPT,
  DECLINE,

  /** Gives back what was accepted before. */
  WITHDRAW,

  /** Neither this nor anything else today. */
  NOT_TODAY;

  /** The digit of an SMS; empty for one that means nothing. */
  static Optional<Choice> ofSms(char digit) {
    return switch (digit) {
      case '1' -> Optional.of(ACCEPT);
      case '2' -> Optional.of(DECLINE);
      case '3' -> Optional.of(WITHDRAW);
      case '9' -> Optional.of(NOT_TODAY);
      default -> Optional.empty();
    };
  }
}
