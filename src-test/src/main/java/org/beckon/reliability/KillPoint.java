package org.beckon.reliability;

/** The moments of a hand-over at which a server is killed on purpose (B.8). */
enum KillPoint {

  /** The attempt is claimed, and the provider has heard nothing. */
  AFTER_CLAIM,

  /** The provider has it, and the server has not heard so. */
  AFTER_GATEWAY_ACCEPT,

  /** The server has heard so, and cannot write it down. */
  BEFORE_TX3,

  /** An answer is being committed; it becomes durable, and nobody is told. */
  MID_ANSWER_COMMIT,

  /** An attempt is planned and committed, and its hint has not reached the broker. */
  AFTER_COMMIT_BEFORE_JMS;

  /** As the report calls it. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
