package org.beckon.security;

/** The first administrator, and the token that proves the right to appoint one. */
public record SetUp(String token, String login, String displayName, String password) {}
