package org.beckon.search;

/** Whether people are asked as soon as there is something to ask for (S0-89). */
public enum SearchMode {
  IMMEDIATELY,

  /** Somebody presses play. */
  MANUALLY,

  /** Somebody is asked first, and presses play. */
  ASK
}
