package org.beckon.schedule;

/** Somebody with the permission says: do it anyway. The reason goes into the history (S1-62). */
public record Override(String reason) {}
