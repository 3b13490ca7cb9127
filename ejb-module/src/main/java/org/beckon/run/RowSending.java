package org.beckon.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Sends one row. The job's change and the row's are one transaction: whatever stops in between,
 * nothing goes out twice.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RowSending {

  @Inject DispatchRuns runs;
  @Inject RowDispatch dispatch;
  @Inject Clock clock;

  /** Does nothing when another worker was faster. */
  public void send(long rowId) {
    var row = runs.rowForUpdate(rowId);
    if (row.state() == RowState.WAITING) {
      row.sent(dispatch.perform(row.draft()), clock.instant());
    }
  }
}
