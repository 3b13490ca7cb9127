package org.beckon.job.web;

import java.io.Serializable;

/** What is asked before something is taken back: why? */
public class Question implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TakeBack kind;
  private final long id;
  private final int seenVersion;
  private String reason;

  Question(TakeBack kind, long id, int seenVersion) {
    this.kind = kind;
    this.id = id;
    this.seenVersion = seenVersion;
  }

  public TakeBack getKind() {
    return kind;
  }

  /** Of the job, visit or place that it is about. */
  long id() {
    return id;
  }

  int seenVersion() {
    return seenVersion;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
