package org.beckon.inbound;

/** How a call ended that brought no answer (S0-64): one status, and its cause is kept. */
public enum CallOutcome {
  BUSY("busy"),
  NO_ANSWER("not answered"),

  /** Somebody, or a machine, answered and pressed nothing. */
  NO_INPUT("answered without responding to the prompts"),

  /** It could not be put through. */
  FAILED("could not be put through");

  private final String word;

  CallOutcome(String word) {
    this.word = word;
  }

  /** As it stands inside a sentence. */
  public String word() {
    return word;
  }
}
