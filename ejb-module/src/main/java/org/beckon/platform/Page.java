package org.beckon.platform;

import java.io.Serializable;
import java.util.List;

/** A stretch of a longer list. {@code total} counts what the filter matches, not what is here. */
public record Page<T>(List<T> items, long total, int offset) implements Serializable {}
