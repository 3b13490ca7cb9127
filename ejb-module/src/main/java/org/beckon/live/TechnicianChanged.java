package org.beckon.live;

/**
 * Somebody works at other hours, is away, can do something else, has come or has left. Fired in the
 * transaction in which it changes.
 */
public record TechnicianChanged(long technicianId) {}
