package org.beckon.schedule;

/** The ways in which a visit does not fit into somebody's day. */
public enum ConflictKind {
  OVERLAP,
  ABSENT,
  SKILL_MISSING
}
