package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Told;
import org.beckon.schedule.AssignmentText;
import org.beckon.schedule.CustomerNotices;
import org.beckon.settings.Settings;

/** The words for a technician who is sent somewhere, or no longer. */
@ApplicationScoped
public class DispatchNotices {

  @Inject Notifying notifying;
  @Inject AssignmentText text;
  @Inject Told told;
  @Inject CustomerNotices customers;
  @Inject Settings settings;

  void sent(Assignment assignment) {
    // Somebody who was booked a moment ago is told both in one.
    notifying.withdraw(assignment.id(), text.recipient(assignment), "Sent before it left.");
    notifying.tell(
        notice(NoticeType.DISPATCH, assignment, "New job: ").heldFor(settings.sendWindow()));
  }

  /** Nobody has heard of it yet, so nobody need hear that it is not so. */
  boolean withdrawUnheard(Assignment assignment) {
    var holder = text.recipient(assignment);
    notifying.withdraw(assignment.id(), holder, "Undone before it left.");
    return told.last(assignment.id(), holder)
        .filter(known -> known.type() != NoticeType.CONFIRMATION)
        .isEmpty();
  }

  void recalled(Assignment assignment) {
    notifying.withdraw(
        assignment.id(),
        text.recipient(assignment),
        "No longer true: the assignment was recalled.");
    notifying.tell(notice(NoticeType.RECALLED, assignment, "No longer yours: "));
    customers.withdrawn(assignment, text.recipient(assignment).name());
  }

  private Notice notice(NoticeType type, Assignment assignment, String prefix) {
    return notice(type, assignment, prefix + text.subject(assignment), text.details(assignment))
        .inBrief(prefix + text.brief(assignment));
  }

  /** S1-71: word for word, and nothing that only whoever goes there may know. */
  void reassignedFrom(Assignment left, String to) {
    notifying.withdraw(
        left.id(),
        text.recipient(left),
        "No longer true: the assignment was given to somebody else.");
    var words = "Work order reassigned to " + to;
    notifying.tell(
        notice(
            NoticeType.REASSIGNED_FROM,
            left,
            words + ": " + text.subject(left),
            words + "\n\n" + text.subject(left) + "\nYou need not go there any more.\n"));
  }

  /** S1-72: word for word, and all that the new one needs. */
  void reassignedTo(Assignment taken, String from) {
    var words = "Work order assigned from " + from;
    notifying.tell(
        notice(
                NoticeType.REASSIGNED_TO,
                taken,
                words + ": " + text.subject(taken),
                words + "\n\n" + text.details(taken))
            .inBrief(words + ": " + text.brief(taken)));
  }

  private Notice notice(NoticeType type, Assignment assignment, String subject, String body) {
    var appointment = assignment.appointment();
    return new Notice(
            type,
            "assignment:%d:%d:%s".formatted(assignment.id(), assignment.version(), type),
            text.recipient(assignment),
            appointment.job().id(),
            appointment.id(),
            assignment.id(),
            subject,
            body)
        .knowing(text.facts(assignment).text());
  }
}
