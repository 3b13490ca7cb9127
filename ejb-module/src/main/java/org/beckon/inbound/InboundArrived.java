package org.beckon.inbound;

/** Something came in and is kept; observe it after success. */
record InboundArrived(long eventId) {}
