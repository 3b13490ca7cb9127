package org.beckon.security;

import java.util.Set;

/** A new account, as an administrator wants it. */
public record OpenAccount(
    String login, String displayName, String password, Set<String> roles, Long technicianId) {}
