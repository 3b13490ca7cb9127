package org.beckon.platform;

/** The thing asked for does not exist, or the caller may not know that it does. */
public class NotFound extends BusinessException {

  private static final long serialVersionUID = 1L;

  public NotFound(String what, Object id) {
    super(what + ".not-found", what + "Id", "There is no " + what + " " + id + ".");
  }
}
