package org.beckon.platform;

/** The caller is known and has a role here, but not the right to do this to that. */
public class Forbidden extends BusinessException {

  private static final long serialVersionUID = 1L;

  public Forbidden(String code, String message) {
    super(code, null, message);
  }
}
