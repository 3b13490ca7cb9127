package org.beckon.notification;

/** The two kinds of outgoing messages that lists and reports tell apart (S0-19). */
public enum NoticeClass {

  /** Sends people to work, or calls them back: better told twice than not at all. */
  DISPATCH,

  /** Keeps people informed: better not told than told twice. */
  NOTIFICATION
}
