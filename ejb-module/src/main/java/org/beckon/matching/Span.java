package org.beckon.matching;

/** From one second since the epoch to another. */
public record Span(long from, long until) {}
