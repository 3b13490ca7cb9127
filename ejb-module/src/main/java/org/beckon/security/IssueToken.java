package org.beckon.security;

import java.time.Instant;

/**
 * A token for somebody's account.
 *
 * @param expiresAt null for a token that lives until it is revoked
 */
public record IssueToken(long accountId, String name, Instant expiresAt) {}
