package org.beckon.security;

import java.time.Instant;
import java.util.Set;

/** Who proved to be somebody, which hats they wear, and since when. */
public record Identity(String login, Set<String> roles, Instant signedInAt) {}
