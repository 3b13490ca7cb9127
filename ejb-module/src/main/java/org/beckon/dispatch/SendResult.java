package org.beckon.dispatch;

import java.io.Serializable;

/** What became of one visit of several. {@code refusal} is null when it was sent. */
public record SendResult(long appointmentId, String refusal) implements Serializable {}
