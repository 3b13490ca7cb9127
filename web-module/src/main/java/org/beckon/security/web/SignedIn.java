package org.beckon.security.web;

import java.io.Serializable;
import java.time.Instant;

/** What a session remembers: who, and since when. What they may do is read anew every time. */
public record SignedIn(String login, Instant at) implements Serializable {

  public static final String ATTRIBUTE = SignedIn.class.getName();
}
