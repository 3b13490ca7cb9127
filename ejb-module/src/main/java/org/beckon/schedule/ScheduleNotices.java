package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Told;
import org.beckon.settings.Settings;

/** Tells those who were sent that the plan has changed (S0-28). Those who were not hear nothing. */
@ApplicationScoped
public class ScheduleNotices {

  @Inject Notifying notifying;
  @Inject AssignmentText text;
  @Inject Told told;
  @Inject Settings settings;

  /**
   * Held back as long as the move can be undone (C1). Who is where they were told to be, for the
   * second move took the first back, hears nothing.
   */
  void moved(Appointment appointment, Instant now) {
    var hold = settings.undoWindow();
    sentPlaces(appointment)
        .forEach(
            place -> {
              var unheard = withdraw(place);
              if (!knowsAll(place)) {
                // Who has not heard of the visit yet is sent there now, not told of a change.
                var isFirst = unheard > 0 && told.lastOf(place.id()).isEmpty();
                var type = isFirst ? NoticeType.DISPATCH : NoticeType.STATUS_UPDATE;
                notifying.tell(notice(type, place, "moved:" + now, "New time: ").heldFor(hold));
              }
            });
  }

  void canceled(Appointment appointment) {
    sentPlaces(appointment)
        .forEach(
            place -> {
              withdraw(place);
              notifying.tell(notice(NoticeType.CANCELLATION, place, "canceled", "Canceled: "));
            });
  }

  /** Whether the holder was told the visit as it is now. */
  boolean knowsAll(Assignment place) {
    var details = text.details(place);
    // A reassignment says by whom first, then the same.
    return told.lastOf(place.id()).filter(known -> known.endsWith(details)).isPresent();
  }

  private static List<Assignment> sentPlaces(Appointment appointment) {
    return appointment.places().filter(place -> place.status().isSent()).toList();
  }

  private int withdraw(Assignment place) {
    return notifying.withdraw(place.id(), "No longer true: the plan has changed.");
  }

  private Notice notice(NoticeType type, Assignment place, String what, String prefix) {
    return new Notice(
            type,
            "assignment:%d:%d:%s".formatted(place.id(), place.version(), what),
            text.recipient(place),
            place.appointment().job().id(),
            place.appointment().id(),
            place.id(),
            prefix + text.subject(place),
            text.details(place))
        .inBrief(prefix + text.brief(place));
  }
}
