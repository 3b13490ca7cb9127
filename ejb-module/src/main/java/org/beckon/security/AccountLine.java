package org.beckon.security;

import java.io.Serializable;
import java.util.List;

/** One account in the list of accounts. */
public record AccountLine(
    long id,
    int version,
    String login,
    String displayName,
    List<String> roles,
    Long technicianId,
    boolean active)
    implements Serializable {}
