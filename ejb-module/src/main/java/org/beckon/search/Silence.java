package org.beckon.search;

/** Why a question got no answer: one status on the screen, the cause beside it (S0-64). */
public enum Silence {
  BUSY("busy"),
  NO_ANSWER("not answered"),
  ANSWERED_NO_INPUT("answered, but did not respond to the prompts"),
  MACHINE("a machine answered"),
  NOT_CONNECTED("could not be put through"),
  EXPIRED("no response in time");

  private final String word;

  Silence(String word) {
    this.word = word;
  }

  /** As it stands beside the status. */
  public String word() {
    return word;
  }
}
