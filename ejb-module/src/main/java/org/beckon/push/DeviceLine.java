package org.beckon.push;

import java.io.Serializable;
import java.time.Instant;

/** A device in a list (S1-110). */
public record DeviceLine(long id, String name, Instant registeredAt) implements Serializable {}
