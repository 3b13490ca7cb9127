package org.beckon.security;

import java.util.Set;

/**
 * What an account should become, and the version the administrator was looking at.
 *
 * @param email null for none
 */
public record ChangeAccount(
    long accountId,
    int seenVersion,
    String displayName,
    String email,
    Set<String> roles,
    Long technicianId) {}
