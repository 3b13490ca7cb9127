package org.beckon.customer;

import java.io.Serializable;
import java.time.ZoneId;

/** A site as pages and other systems see it. */
public record SiteLine(
    long id,
    int version,
    long customerId,
    String name,
    String street,
    String city,
    String postalCode,
    Double latitude,
    Double longitude,
    ZoneId zone,
    String accessNotes)
    implements Serializable {}
