package org.beckon.security;

import java.io.Serializable;
import java.time.Instant;

/** One token in a list of tokens. Its value is nowhere. */
public record TokenLine(
    long id, String name, Instant createdAt, Instant expiresAt, Instant lastUsedAt)
    implements Serializable {}
