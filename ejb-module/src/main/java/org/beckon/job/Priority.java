package org.beckon.job;

/** What comes first. Declared from most to least pressing. */
public enum Priority {
  EMERGENCY,
  HIGH,
  NORMAL,
  LOW
}
