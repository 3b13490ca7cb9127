package org.beckon.board.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.beckon.board.BoardCard;
import org.beckon.platform.Conflict;
import org.beckon.schedule.UndoPlacement;
import org.beckon.schedule.Undoing;
import org.beckon.settings.Settings;
import org.primefaces.PrimeFaces;

/** Puts the last placement of this page back, unless somebody else has changed it since. */
@Named
@ViewScoped
public class UndoView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Undoing undoing;
  @Inject Settings settings;
  @Inject CardReply reply;

  private Placement before;
  private BoardCard after;

  /** And tells the page for how long nobody hears of it. */
  void remember(Placement placement, BoardCard card) {
    before = placement;
    after = card;
    PrimeFaces.current().ajax().addCallbackParam("undoSeconds", settings.undoWindow().toSeconds());
  }

  public void undo() {
    if (after == null) {
      throw new Conflict("undo.nothing", "There is nothing to undo.");
    }
    var done = after;
    after = null;
    undoing.undo(new UndoPlacement(done.appointmentId(), done.seenVersion(), before.before()));
    reply.changed(done.jobId());
  }
}
