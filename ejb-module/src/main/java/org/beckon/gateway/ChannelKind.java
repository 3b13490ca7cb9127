package org.beckon.gateway;

/** A method of reaching people. */
public enum ChannelKind {
  EMAIL("e-mail");

  private final String word;

  ChannelKind(String word) {
    this.word = word;
  }

  /** As it stands inside a sentence. */
  public String word() {
    return word;
  }
}
