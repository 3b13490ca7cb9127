package org.beckon.security;

/** How a person wants the pages to look, once chosen. */
public enum Theme {
  LIGHT,
  DARK
}
