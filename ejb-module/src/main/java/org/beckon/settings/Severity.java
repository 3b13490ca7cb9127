package org.beckon.settings;

/** How strictly a rule of planning is kept. */
public enum Severity {
  /** Refused; nobody overrides it. */
  HARD,
  /** Asked about first; who has the permission overrides it with a reason. */
  SOFT,
  /** Not looked at. */
  OFF
}
