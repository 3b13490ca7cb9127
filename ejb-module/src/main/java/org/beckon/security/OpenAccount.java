package org.beckon.security;

import java.util.Set;

/**
 * A new account, as an administrator wants it.
 *
 * @param email null for none
 */
public record OpenAccount(
    String login,
    String displayName,
    String email,
    String password,
    Set<String> roles,
    Long technicianId) {}
