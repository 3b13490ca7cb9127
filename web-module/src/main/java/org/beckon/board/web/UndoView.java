package org.beckon.board.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.beckon.board.BoardCard;
import org.beckon.platform.Conflict;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;

/** Puts the last placement of this page back, unless somebody else has changed it since. */
@Named
@ViewScoped
public class UndoView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Scheduling scheduling;
  @Inject CardReply reply;

  private Placement before;
  private BoardCard after;

  void remember(Placement placement, BoardCard card) {
    before = placement;
    after = card;
  }

  public void undo() {
    if (after == null) {
      throw new Conflict("undo.nothing", "There is nothing to undo.");
    }
    var done = after;
    after = null;
    if (before.card().appointmentId() == null) {
      scheduling.removeAppointment(done.appointmentId(), done.seenVersion());
    } else {
      moveBack(done);
    }
    reply.changed(done.jobId());
  }

  private void moveBack(BoardCard done) {
    scheduling.place(
        new PlaceJob(
            done.jobId(),
            done.appointmentId(),
            done.seenVersion(),
            before.technicianId(),
            before.startsAt(),
            before.minutes(),
            null));
    if (before.technicianId() == null && !done.technicians().isEmpty()) {
      var holder = done.technicians().get(0);
      scheduling.unassign(holder.assignmentId(), holder.version());
    }
  }
}
