package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Recipient;
import org.beckon.notification.RecipientKind;
import org.beckon.schedule.AssignmentText;
import org.beckon.technician.Technicians;

/** What people are told about how a search ended for them. */
@ApplicationScoped
class SearchNotices {

  @Inject Notifying notifying;
  @Inject AssignmentText text;
  @Inject OfferText offers;
  @Inject Technicians technicians;
  @Inject Seating seating;

  /** S0-21, S0-22: whoever goes there, and the customer. */
  void confirm(Assignment place) {
    var who = text.recipient(place);
    notifying.tell(
        notice(
            NoticeType.CONFIRMATION,
            place,
            "confirmed",
            who,
            "You are assigned: ",
            text.details(place)));
    notifying.tell(
        notice(
            NoticeType.CONFIRMATION,
            place,
            "confirmed-customer",
            customer(place),
            "Somebody comes: ",
            who.name() + " comes.\n\n" + offers.line(place) + "\n"));
  }

  /**
   * The customer was told that somebody comes, who does not after all.
   *
   * @param name who gave the place back
   */
  void withdrawn(Assignment place, String name) {
    notifying.tell(
        notice(
            NoticeType.STATUS_UPDATE,
            place,
            "withdrawn-customer",
            customer(place),
            "We look for somebody else: ",
            name + " cannot come. We are looking for somebody else.\n\n" + offers.line(place)));
  }

  /** B4.9: one, to whoever was asked. */
  void noLongerNeeded(Candidate candidate, Search search, Instant now) {
    var technician = technicians.get(candidate.technicianId());
    var place = seating.of(search).any();
    notifying.tell(
        new Notice(
            NoticeType.CANCELLATION,
            "search:%d:%d:filled:%d".formatted(search.id(), search.generation(), candidate.id()),
            new Recipient(
                RecipientKind.TECHNICIAN,
                technician.id(),
                technician.name(),
                technician.email().orElse(null),
                technician.notifyByEmail()),
            place.appointment().job().id(),
            place.appointment().id(),
            null,
            "No longer needed: " + offers.line(place),
            "Thank you; somebody was found already.\n\n" + offers.line(place) + "\n"));
  }

  private Notice notice(
      NoticeType type, Assignment place, String what, Recipient to, String prefix, String body) {
    return new Notice(
        type,
        "assignment:%d:%d:%s".formatted(place.id(), place.version(), what),
        to,
        place.appointment().job().id(),
        place.appointment().id(),
        place.id(),
        prefix + text.subject(place),
        body);
  }

  private static Recipient customer(Assignment place) {
    var customer = place.appointment().job().customer();
    return new Recipient(
        RecipientKind.CUSTOMER,
        customer.id(),
        customer.name(),
        customer.email().orElse(null),
        customer.notifyByEmail());
  }
}
