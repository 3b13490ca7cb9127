package org.beckon.gateway;

/** A method of reaching people. */
public enum ChannelKind {
  EMAIL("e-mail", true),
  SMS("SMS", false),
  PHONE("phone", false),
  PUSH("push", false),
  IN_APP("in-app alert", true);

  private final String word;
  private final boolean builtIn;

  ChannelKind(String word, boolean builtIn) {
    this.word = word;
    this.builtIn = builtIn;
  }

  /** As it stands inside a sentence. */
  public String word() {
    return word;
  }

  /** What is said of it while its gateway does not get through. */
  public String away() {
    return word + " gateway is away";
  }

  /** There without anybody configuring a provider. */
  public boolean isBuiltIn() {
    return builtIn;
  }
}
