package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.schedule.AssignmentText;
import org.beckon.schedule.CustomerNotices;
import org.beckon.schedule.ScheduleNotices;
import org.beckon.technician.Technicians;

/** What people are told about how a search ended for them. */
@ApplicationScoped
class SearchNotices {

  @Inject Notifying notifying;
  @Inject ScheduleNotices notices;
  @Inject CustomerNotices customers;
  @Inject AssignmentText text;
  @Inject Technicians technicians;
  @Inject Seating seating;

  /** S0-21, S0-22: whoever goes there, and the customer. */
  void confirm(Assignment place) {
    notices.confirm(place);
  }

  /**
   * The customer was told that somebody comes, who does not after all.
   *
   * @param name who gave the place back
   */
  void withdrawn(Assignment place, String name) {
    customers.withdrawn(place, name);
  }

  /** B4.9: one, to whoever was asked. */
  void noLongerNeeded(Candidate candidate, Search search, Instant now) {
    var place = seating.of(search).any();
    notifying.tell(
        new Notice(
            NoticeType.CANCELLATION,
            "search:%d:%d:filled:%d".formatted(search.id(), search.generation(), candidate.id()),
            text.recipient(technicians.get(candidate.technicianId())),
            place.appointment().job().id(),
            place.appointment().id(),
            null,
            "No longer needed: " + text.visit(place),
            "Thank you; somebody was found already.\n\n" + text.visit(place) + "\n"));
  }
}
