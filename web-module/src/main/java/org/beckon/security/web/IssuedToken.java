package org.beckon.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The value of a token just issued. Gone with the answer that shows it. */
@Named
@RequestScoped
public class IssuedToken {

  private String value;

  void show(String secret) {
    value = secret;
  }

  /** Null when none was issued with this click. */
  public String getValue() {
    return value;
  }
}
