package org.beckon.gateway;

import java.time.Instant;

/**
 * What a gateway is to hand over.
 *
 * @param idemKey the same for every try of one attempt, different for everything else
 * @param plannedAt when the attempt was made; does not change from try to try
 */
public record OutgoingMessage(
    String idemKey,
    Instant plannedAt,
    String endpoint,
    String recipientName,
    String subject,
    String text) {}
