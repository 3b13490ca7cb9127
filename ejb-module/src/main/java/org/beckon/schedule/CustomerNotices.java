package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.notification.Notice;
import org.beckon.notification.Notifying;
import org.beckon.notification.Told;
import org.beckon.template.Placeholder;
import org.beckon.template.TemplateName;

/** Tells customers who comes, what has changed of that, and that nobody does (S0-22, S0-27). */
@ApplicationScoped
public class CustomerNotices {

  @Inject Notifying notifying;
  @Inject AssignmentText text;
  @Inject AssignmentWording wording;
  @Inject Told told;

  /** Somebody comes; whoever was told of somebody else hears that it is not them. */
  void confirm(Assignment place, Duration hold) {
    if (knows(place) && knowsAll(place)) {
      return;
    }
    withdraw(place);
    var facts = text.customerFacts(place);
    var isOther = knows(place) && factsKnown(place).value(VisitFacts.WHO).isPresent();
    var notice =
        isOther
            ? statusUpdate(place)
            : notice(TemplateName.CONFIRMATION_TO_CUSTOMER, place, facts, Map.of());
    if (!isOther || !knowsAll(place)) {
      notifying.tell(notice.heldFor(hold));
    }
  }

  /** To who was told that somebody comes, and then only what they do not know. */
  void changed(Assignment place, Duration hold) {
    var isAhead = place.status().isHeld() || place.status() == AssignmentStatus.OPEN;
    if (!isAhead || !knows(place) || knowsAll(place)) {
      return;
    }
    var stopped = withdraw(place);
    if (knows(place) && !knowsAll(place)) {
      notifying.tell(statusUpdate(place).heldFor(hold));
    } else if (!knows(place) && stopped > 0 && place.technician().isPresent()) {
      confirm(place, hold);
    }
  }

  private Notice statusUpdate(Assignment place) {
    return statusUpdate(place, factsKnown(place));
  }

  private Notice statusUpdate(Assignment place, VisitFacts before) {
    var facts = text.customerFacts(place);
    return notice(
        TemplateName.STATUS_UPDATE_TO_CUSTOMER,
        place,
        facts,
        Map.of(
            Placeholder.CHANGE, facts.headline(before),
            Placeholder.CHANGES, facts.changesSince(before)));
  }

  private VisitFacts factsKnown(Assignment place) {
    return told.last(place.id(), text.customer(place))
        .map(known -> VisitFacts.parse(known.facts()))
        .orElseGet(() -> text.customerFacts(place));
  }

  /** Who was told that somebody comes hears that it is somebody else. */
  public void replaced(Assignment left, Assignment taken) {
    if (knows(left)) {
      var before = factsKnown(left);
      withdraw(left);
      notifying.tell(statusUpdate(taken, before));
    }
  }

  /** Who was told that somebody comes hears that they do not after all. */
  public void withdrawn(Assignment place, String name) {
    if (knows(place)) {
      withdraw(place);
      notifying.tell(
          notice(
              TemplateName.STATUS_UPDATE_TO_CUSTOMER,
              place,
              text.customerFacts(place).without(VisitFacts.WHO),
              Map.of(
                  Placeholder.PERSON,
                  name,
                  Placeholder.CHANGE,
                  "We look for somebody else",
                  Placeholder.CHANGES,
                  name + " cannot come. We are looking for somebody else.")));
    }
  }

  /**
   * Once, however many were to come.
   *
   * @param concerned places whose holder was told that it is off
   */
  void canceled(Appointment appointment, List<Assignment> concerned) {
    var about = appointment.places().findFirst();
    if (about.isEmpty()) {
      return;
    }
    var customer = text.customer(about.get());
    var knew = told.lastOfVisit(appointment.id(), customer).filter(Told.Last::isOn).isPresent();
    appointment.assignments().forEach(this::withdraw);
    var knows = told.lastOfVisit(appointment.id(), customer).filter(Told.Last::isOn).isPresent();
    // Who has not heard of it yet need not hear that it is off.
    if (knows || !knew && !concerned.isEmpty()) {
      var facts = text.customerFacts(about.get());
      notifying.tell(notice(TemplateName.CANCELLATION_TO_CUSTOMER, about.get(), facts, Map.of()));
    }
  }

  private Notice notice(
      TemplateName name, Assignment place, VisitFacts facts, Map<Placeholder, String> more) {
    return wording.notice(
        name,
        place,
        ScheduleNotices.fact(place, name.name().toLowerCase(java.util.Locale.ROOT), facts),
        text.customer(place),
        more,
        facts);
  }

  private boolean knows(Assignment place) {
    return told.last(place.id(), text.customer(place)).filter(Told.Last::isOn).isPresent();
  }

  private boolean knowsAll(Assignment place) {
    var facts = VisitFacts.parse(text.customerFacts(place).text());
    return told.last(place.id(), text.customer(place))
        .filter(known -> facts.equals(VisitFacts.parse(known.facts())))
        .isPresent();
  }

  private int withdraw(Assignment place) {
    return notifying.withdraw(
        place.id(), text.customer(place), "No longer true: the plan has changed.");
  }
}
