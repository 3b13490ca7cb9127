package org.beckon.template;

/** Where the words stand. */
public enum TemplateForm {

  /** Of an e-mail and a push message: one line. */
  SUBJECT("subject", 150, 1),

  /** Of an e-mail. */
  BODY("body", 4000, 200),

  /** SMS, push and the alert on the technician's page (S1-44). */
  SHORT("short", 200, 10),

  /** What a call says. */
  SPOKEN("spoken", 400, 10);

  private final String key;
  private final int most;
  private final int lines;

  TemplateForm(String key, int most, int lines) {
    this.key = key;
    this.most = most;
    this.lines = lines;
  }

  /** As it stands in the database and in the history. */
  public String key() {
    return key;
  }

  /** How many characters there may be. */
  public int most() {
    return most;
  }

  /** Whether nothing in it may be of several lines. */
  public boolean isOneLine() {
    return lines == 1;
  }
}
