package org.beckon.appointment;

/** Why work could not be finished (S3-32 to S3-34). */
public enum IncompleteReason {
  PART_NEEDED,
  CUSTOMER_ABSENT,
  EMERGENCY,
  OTHER
}
