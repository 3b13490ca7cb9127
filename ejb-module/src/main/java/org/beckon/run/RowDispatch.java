package org.beckon.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.dispatch.Sending;
import org.beckon.schedule.Placing;

/**
 * What is done with one row, in the caller's transaction: the very same for a try and in earnest,
 * and the same locks, rules and history as for a single job.
 */
@ApplicationScoped
class RowDispatch {

  @Inject Placing placing;
  @Inject Sending sending;
  @Inject Clock clock;

  /** Returns the visit that was sent. */
  long perform(RowDraft draft) {
    var appointment = placing.place(draft.placement());
    if (draft.notes() != null) {
      appointment.note(draft.notes());
    }
    sending.send(appointment, clock.instant());
    return appointment.id();
  }
}
