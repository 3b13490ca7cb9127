package org.beckon.lock;

/** A day of a technician was locked or unlocked. Fired in the transaction that does it. */
public record DayLocked(long technicianId) {}
