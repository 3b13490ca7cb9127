package org.beckon.job;

/** A work order, or an engagement that people are searched for. */
public enum JobKind {
  FIELD_SERVICE,
  STAFFING
}
