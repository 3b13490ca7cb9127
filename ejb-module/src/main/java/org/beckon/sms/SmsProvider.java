package org.beckon.sms;

/** Who carries our text messages. */
public enum SmsProvider {

  /** Nobody: SMS is not offered. */
  NONE,

  /** A service or a box with an HTTP interface. */
  HTTP,

  /** A carrier or aggregator, by SMPP 3.4. */
  SMPP
}
