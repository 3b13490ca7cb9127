package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Told;
import org.beckon.schedule.AssignmentText;
import org.beckon.settings.Settings;

/** The words for a technician who is sent somewhere, or no longer. */
@ApplicationScoped
public class DispatchNotices {

  @Inject Notifying notifying;
  @Inject AssignmentText text;
  @Inject Told told;
  @Inject Settings settings;

  void sent(Assignment assignment) {
    notifying.tell(
        notice(NoticeType.DISPATCH, assignment, "New job: ").heldFor(settings.sendWindow()));
  }

  /** Nobody has heard of it yet, so nobody need hear that it is not so. */
  boolean withdrawUnheard(Assignment assignment) {
    notifying.withdraw(assignment.id(), "Undone before it left.");
    return told.lastOf(assignment.id()).isEmpty();
  }

  void recalled(Assignment assignment) {
    notifying.withdraw(assignment.id(), "No longer true: the assignment was recalled.");
    notifying.tell(notice(NoticeType.RECALLED, assignment, "No longer yours: "));
  }

  private Notice notice(NoticeType type, Assignment assignment, String prefix) {
    return notice(type, assignment, prefix + text.subject(assignment), text.details(assignment))
        .inBrief(prefix + text.brief(assignment));
  }

  /** S1-71: word for word, and nothing that only whoever goes there may know. */
  void reassignedFrom(Assignment left, String to) {
    notifying.withdraw(left.id(), "No longer true: the assignment was given to somebody else.");
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
        body);
  }
}
