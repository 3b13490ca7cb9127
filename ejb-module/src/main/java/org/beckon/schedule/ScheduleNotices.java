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
    appointment
        .places()
        .filter(place -> place.status().isSent())
        .forEach(
            place ->
                notifying.tell(
                    notice(
                        NoticeType.STATUS_UPDATE,
                        place,
                        "moved:" + now,
                        "New time: " + text.subject(place))));
  }

  void canceled(Appointment appointment) {
    appointment
        .places()
        .filter(place -> place.status().isSent())
        .forEach(
            place ->
                notifying.tell(
                    notice(
                        NoticeType.CANCELLATION,
                        place,
                        "canceled",
                        "Canceled: " + text.subject(place))));
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
