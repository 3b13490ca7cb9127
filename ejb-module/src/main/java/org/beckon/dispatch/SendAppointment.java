package org.beckon.dispatch;

/** Send this visit, as the caller last saw it, to whoever it is planned for. */
public record SendAppointment(long appointmentId, int seenVersion) {}
