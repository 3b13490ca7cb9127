package org.beckon.customer;

/**
 * Where work is done.
 *
 * @param zone IANA name; appointments there are promised in its time
 * @param accessNotes codes and directions, for those who go there only (S1-34)
 */
public record SiteDetails(
    String name,
    String street,
    String city,
    String postalCode,
    Double latitude,
    Double longitude,
    String zone,
    String accessNotes) {}
