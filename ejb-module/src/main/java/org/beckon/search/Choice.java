package org.beckon.search;

/** What somebody says to a question. */
public enum Choice {
  ACCEPT,
  DECLINE,

  /** Gives a place back, having been asked whether that is meant. */
  WITHDRAW
}
