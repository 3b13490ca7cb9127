package org.beckon.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.platform.Place;

/**
 * One visit of a technician, as a calendar is told about it.
 *
 * @param uid the same for as long as the visit is theirs, and after
 * @param sequence rises with each change of time, place, work or status
 * @param zone of the site
 * @param place null when the site is not on the map
 */
record FeedVisit(
    UUID uid,
    int sequence,
    AssignmentStatus status,
    long appointmentId,
    Instant startsAt,
    Instant endsAt,
    Instant arrivalFrom,
    Instant arrivalUntil,
    Instant changedAt,
    String number,
    String title,
    String description,
    String notes,
    String customer,
    String street,
    String postalCode,
    String city,
    ZoneId zone,
    Place place) {

  /** The technician was sent there and is not to go any more. */
  boolean isOff() {
    return status == AssignmentStatus.CANCELED || status.hasLeft();
  }
}
