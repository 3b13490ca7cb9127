package org.beckon.search.web;

import java.util.List;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.JobSheet;
import org.beckon.platform.Stale;

/** Which visits of a job still need somebody, as its page shows them. */
final class OpenPlaces {

  private OpenPlaces() {}

  static long count(JobSheet.Visit visit) {
    return visit.places().stream().filter(place -> place.status() == AssignmentStatus.OPEN).count();
  }

  static List<JobSheet.Visit> of(JobSheet sheet) {
    return sheet.visits().stream()
        .filter(visit -> visit.status().isLive() && count(visit) > 0)
        .toList();
  }

  static JobSheet.Visit visit(JobSheet sheet, long visitId) {
    return sheet.visits().stream()
        .filter(one -> one.id() == visitId)
        .findFirst()
        .orElseThrow(Stale::new);
  }
}
