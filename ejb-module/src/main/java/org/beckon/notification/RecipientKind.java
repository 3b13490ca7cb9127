package org.beckon.notification;

/** Whom we tell things. */
public enum RecipientKind {
  TECHNICIAN("technician"),
  CUSTOMER("customer");

  private final String word;

  RecipientKind(String word) {
    this.word = word;
  }

  /** As it stands inside a sentence. */
  public String word() {
    return word;
  }
}
