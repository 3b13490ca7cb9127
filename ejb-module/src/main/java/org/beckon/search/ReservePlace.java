package org.beckon.search;

import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;

/**
 * Keep a place of this visit for one person, and ask them.
 *
 * @param holdFor how long it is kept without an answer; null for half an hour
 * @param autoBook a yes books at once; else somebody does after it
 */
public record ReservePlace(
    long appointmentId,
    long technicianId,
    List<ChannelKind> channels,
    Duration holdFor,
    boolean autoBook) {}
