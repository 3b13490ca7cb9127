package org.beckon.customer;

/** S3-01: both kinds have work done. */
public enum CustomerKind {
  INDIVIDUAL,
  COMPANY
}
