package org.beckon.platform;

/** The request is well formed, but not possible in the present state of things. */
public class Conflict extends BusinessException {

  private static final long serialVersionUID = 1L;

  public Conflict(String code, String message) {
    super(code, null, message);
  }

  public Conflict(String code, String field, String message) {
    super(code, field, message);
  }
}
