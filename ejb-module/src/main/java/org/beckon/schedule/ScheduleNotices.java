package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;

/** Tells those who were sent that the plan has changed (S0-28). Those who were not hear nothing. */
@ApplicationScoped
public class ScheduleNotices {

  @Inject Notifying notifying;
  @Inject AssignmentText text;

  void moved(Appointment appointment, Instant now) {
    tell(NoticeType.STATUS_UPDATE, appointment, "moved:" + now, "New time: ");
  }

  void canceled(Appointment appointment) {
    tell(NoticeType.CANCELLATION, appointment, "canceled", "Canceled: ");
  }

  private void tell(NoticeType type, Appointment appointment, String what, String prefix) {
    appointment
        .places()
        .filter(place -> place.status().isSent())
        .forEach(
            place -> {
              var unheard = notifying.withdraw(place.id(), "No longer true: the plan has changed.");
              // Who has not heard of the visit yet is sent there now, not told of a change.
              var isFirst = unheard > 0 && type == NoticeType.STATUS_UPDATE;
              notifying.tell(
                  notice(
                      isFirst ? NoticeType.DISPATCH : type,
                      place,
                      what,
                      prefix + text.subject(place)));
            });
  }

  private Notice notice(NoticeType type, Assignment place, String what, String subject) {
    return new Notice(
        type,
        "assignment:%d:%d:%s".formatted(place.id(), place.version(), what),
        text.recipient(place),
        place.appointment().job().id(),
        place.appointment().id(),
        place.id(),
        subject,
        text.details(place));
  }
}
