package org.beckon.integration;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** How an import stands. */
public record ImportSheet(
    long id,
    int version,
    ImportKind kind,
    String fileName,
    LocalDate day,
    ImportStatus status,
    int rowsTotal,
    int rowsBad,
    int rowsDone,
    String remark,
    String createdBy,
    Instant createdAt)
    implements Serializable {

  public int rowsGood() {
    return rowsTotal - rowsBad;
  }

  /** 0 to 100, of the step that is under way. */
  public int percent() {
    var all = status == ImportStatus.IMPORTING ? rowsGood() : rowsTotal;
    return status.isUnderWay() ? Math.min(100, rowsDone * 100 / Math.max(1, all)) : 100;
  }
}
