package org.beckon.inbound;

import java.io.Serializable;

/**
 * What we say to an answer, in words made from what is committed (B.4).
 *
 * @param kind what became of it
 * @param words one or two sentences for the person
 */
public record AnswerReply(Kind kind, String words) implements Serializable {

  /** How an answer can end. */
  public enum Kind {
    ACCEPTED,
    DECLINED,

    /** Understood, and too late: somebody else has it, or it is canceled or past (S0-79). */
    TOO_LATE,

    /** Nothing is known of such a question. */
    UNKNOWN
  }

  static final AnswerReply NOT_KNOWN =
      new AnswerReply(Kind.UNKNOWN, "This question is not known here, or not any more.");

  /** Whether the person got through to a question of ours. */
  public boolean isProgress() {
    return kind != Kind.UNKNOWN;
  }
}
