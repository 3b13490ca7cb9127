package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beckon.appointment.Assignment;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.schedule.AssignmentText;

/** The words for a technician who is sent somewhere, or no longer. */
@ApplicationScoped
public class DispatchNotices {

  @Inject Notifying notifying;
  @Inject AssignmentText text;

  void sent(Assignment assignment) {
    tell(NoticeType.DISPATCH, assignment, "New job: ");
  }

  void recalled(Assignment assignment) {
    notifying.withdraw(assignment.id(), "No longer true: the assignment was recalled.");
    tell(NoticeType.RECALLED, assignment, "No longer yours: ");
  }

  private void tell(NoticeType type, Assignment assignment, String prefix) {
    var appointment = assignment.appointment();
    notifying.tell(
        new Notice(
            type,
            "assignment:%d:%d:%s".formatted(assignment.id(), assignment.version(), type),
            text.recipient(assignment),
            appointment.job().id(),
            appointment.id(),
            assignment.id(),
            prefix + text.subject(assignment),
            text.details(assignment)));
  }
}
