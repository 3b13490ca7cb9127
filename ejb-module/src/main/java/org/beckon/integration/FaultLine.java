package org.beckon.integration;

import java.io.Serializable;

/** One thing that is wrong, where, and why. */
public record FaultLine(int line, String column, String reason) implements Serializable {}
