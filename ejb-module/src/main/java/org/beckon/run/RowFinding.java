package org.beckon.run;

import java.time.Instant;

/**
 * What came out when a row was tried.
 *
 * @param refusal why it would not go out, or null
 */
public record RowFinding(long rowId, Long technicianId, Instant startsAt, String refusal) {

  static RowFinding of(RowDraft draft, String refusal) {
    return new RowFinding(draft.rowId(), draft.technicianId(), draft.startsAt(), refusal);
  }
}
