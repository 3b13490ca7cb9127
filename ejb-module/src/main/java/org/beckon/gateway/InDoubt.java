package org.beckon.gateway;

/** The provider had the message in hand and then fell silent: it may have taken it, or not. */
public class InDoubt extends Exception {

  private static final long serialVersionUID = 1L;

  public InDoubt(String reason, Throwable cause) {
    super(reason, cause);
  }
}
