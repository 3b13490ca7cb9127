package org.beckon.security;

import java.util.Set;

/** What an account should become, and the version the administrator was looking at. */
public record ChangeAccount(
    long accountId, int seenVersion, String displayName, Set<String> roles, Long technicianId) {}
