package org.beckon.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * A reservation as its search's details show it.
 *
 * @param until how long the place is kept without an answer
 */
public record ReservationLine(
    long id, ReservationStatus status, long technicianId, Instant until, boolean autoBook)
    implements Serializable {}
