package org.beckon.gateway;

/** How the line to the mail server is kept private. */
public enum MailSecurity {

  /** Not at all: the server is on this machine or on a trusted network. */
  NONE,

  /** Begins in the open and becomes private, or is given up. */
  STARTTLS,

  /** Private from the first byte. */
  TLS
}
