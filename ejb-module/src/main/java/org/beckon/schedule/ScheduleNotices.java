package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.job.JobKind;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Recipient;
import org.beckon.notification.Told;
import org.beckon.settings.Settings;
import org.beckon.technician.Technician;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateName;

/**
 * Tells people who go somewhere, and customers, what becomes of it: Confirmation, Status update,
 * Cancellation (S0-20). Those who do not know that they are to go hear nothing, and nobody hears
 * what they know. What can be undone is held back for as long (C1).
 */
@ApplicationScoped
public class ScheduleNotices {

  private static final String OUTDATED = "No longer true: the plan has changed.";

  @Inject Notifying notifying;
  @Inject AssignmentText text;
  @Inject AssignmentWording wording;
  @Inject CustomerNotices customers;
  @Inject Told told;
  @Inject Settings settings;

  /** S0-21, S0-22: whoever goes there, and the customer. */
  public void confirm(Assignment place) {
    confirm(place, Duration.ZERO);
  }

  private void confirm(Assignment place, Duration hold) {
    notifying.tell(confirmation(place).heldFor(hold));
    customers.confirm(place, hold);
  }

  private Notice confirmation(Assignment place) {
    var facts = text.facts(place);
    return wording.notice(
        TemplateName.CONFIRMATION_TO_PERSON,
        place,
        fact(place, "confirmed", facts),
        text.recipient(place),
        Map.of(),
        facts);
  }

  /** Somebody was booked by hand (S0-81): people who are searched for are told so at once. */
  void booked(Assignment place) {
    withdraw(place, text.recipient(place));
    var hold = settings.undoWindow();
    if (knows(place)) {
      changed(place, false, hold);
    } else if (place.appointment().job().kind() == JobKind.STAFFING) {
      confirm(place, hold);
    }
  }

  /** Somebody no longer has a place that they knew of; whose it is now, if anybody's, is told. */
  void takenOff(Assignment place, Technician former) {
    var to = text.recipient(former);
    withdraw(place, to);
    var hold = settings.undoWindow();
    told.last(place.id(), to)
        .filter(Told.Last::isOn)
        .ifPresent(
            known ->
                notifying.tell(
                    cancellation(place, to, "off:%d".formatted(known.notificationId()))
                        .heldFor(hold)));
    customers.changed(place, hold);
  }

  /** Another time. */
  void moved(Appointment appointment) {
    appointment.places().forEach(place -> changed(place, true, settings.undoWindow()));
  }

  /** Something of it, or of the job or site, may be other than people know it (S0-26). */
  void changed(Appointment appointment, Duration hold) {
    appointment.places().forEach(place -> changed(place, false, hold));
  }

  /**
   * Who is where they were told to be, for the second move took the first back, hears nothing.
   *
   * @param moved there is a new time, so that whoever was sent has to hear of it
   */
  private void changed(Assignment place, boolean moved, Duration hold) {
    customers.changed(place, hold);
    if (!isConcerned(place) || knowsAll(place)) {
      return;
    }
    var to = text.recipient(place);
    var stopped = withdraw(place, to);
    var last = told.last(place.id(), to).filter(Told.Last::isOn);
    if (last.isPresent() && !knowsAll(place) || last.isEmpty() && stopped == 0 && moved) {
      notifying.tell(statusUpdate(place, to, last).heldFor(hold));
    } else if (last.isEmpty() && stopped > 0) {
      // Who has not heard of the visit yet is sent there now, not told of a change.
      notifying.tell(first(place, to).heldFor(hold));
    }
  }

  private Notice first(Assignment place, Recipient to) {
    if (!place.status().isSent()) {
      return confirmation(place);
    }
    var facts = text.facts(place);
    return new Notice(
            NoticeType.DISPATCH,
            "assignment:%d:%s".formatted(place.id(), fact(place, "sent", facts)),
            to,
            place.appointment().job().id(),
            place.appointment().id(),
            place.id(),
            "New job: " + text.subject(place),
            text.details(place))
        .inBrief("New job: " + text.brief(place))
        .knowing(facts.text());
  }

  private Notice statusUpdate(Assignment place, Recipient to, Optional<Told.Last> last) {
    var facts = text.facts(place);
    var before = last.map(known -> VisitFacts.parse(known.facts())).orElse(facts);
    return wording.notice(
        TemplateName.STATUS_UPDATE_TO_PERSON,
        place,
        fact(place, "changed", facts),
        to,
        Map.of(
            Placeholder.CHANGE,
            last.isEmpty() ? "New time" : facts.headline(before),
            Placeholder.CHANGES,
            facts.changesSince(before)),
        facts);
  }

  /** S0-27: whoever was to go there, and the customer, who hears it once. */
  void canceled(Appointment appointment) {
    var concerned = appointment.places().filter(this::tellCanceled).toList();
    customers.canceled(appointment, concerned);
  }

  private boolean tellCanceled(Assignment place) {
    if (!isConcerned(place)) {
      return false;
    }
    var to = text.recipient(place);
    if (withdraw(place, to) > 0 && told.last(place.id(), to).isEmpty()) {
      // Who has not heard of it need not hear that it is off.
      return false;
    }
    notifying.tell(cancellation(place, to, fact(place, "canceled", text.facts(place))));
    return true;
  }

  private Notice cancellation(Assignment place, Recipient to, String fact) {
    return wording.notice(
        TemplateName.CANCELLATION_TO_PERSON,
        place,
        fact,
        to,
        Map.of(Placeholder.PERSON, to.name()),
        text.facts(place));
  }

  /** Whether the holder was told the visit as it is now. */
  boolean knowsAll(Assignment place) {
    var facts = VisitFacts.parse(text.facts(place).text());
    return told.last(place.id(), text.recipient(place))
        .filter(Told.Last::isOn)
        .filter(known -> facts.equals(VisitFacts.parse(known.facts())))
        .isPresent();
  }

  /** Somebody is to go there, and has been told so. */
  private boolean isConcerned(Assignment place) {
    return place.status().isSent() || place.status().isHeld() && knows(place);
  }

  private boolean knows(Assignment place) {
    return place
        .technician()
        .flatMap(holder -> told.last(place.id(), text.recipient(holder)))
        .filter(Told.Last::isOn)
        .isPresent();
  }

  private int withdraw(Assignment place, Recipient from) {
    return notifying.withdraw(place.id(), from, OUTDATED);
  }

  /** Told once, also when two say it at once; the same again after another change is news. */
  static String fact(Assignment place, String what, VisitFacts facts) {
    var visit = place.appointment();
    var job = visit.job();
    return "%d.%d.%d.%d:%s:%s"
        .formatted(
            place.version(),
            visit.version(),
            job.version(),
            job.site().version(),
            what,
            HexFormat.of().toHexDigits(facts.text().hashCode()));
  }
}
