package org.beckon.gateway;

/** A method of reaching people. */
public enum ChannelKind {
  EMAIL("e-mail"),
  PHONE("phone"),
  SMS("text message"),
  PUSH("push");

  private final String word;

  ChannelKind(String word) {
    this.word = word;
  }

  /** As it stands inside a sentence. */
  public String word() {
    return word;
  }
}
