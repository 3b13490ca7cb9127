package org.beckon.job.web;

/** What is taken back only after somebody was asked whether, and why. */
public enum TakeBack {
  CANCEL,
  DECLINE,
  RECALL,
  REMOVE_VISIT
}
