package org.beckon.demo;

import org.beckon.job.JobStatus;
import org.beckon.trsp.TrspNode;

/** Which requests nobody has planned yet, and how far they are. About a third. */
final class DemoBacklog {

  private DemoBacklog() {}

  static boolean isBacklog(TrspNode request) {
    return request.number() % 3 == 1;
  }

  static JobStatus statusOf(TrspNode request) {
    return switch (request.number() % 8) {
      case 4 -> JobStatus.DRAFT;
      case 1 -> JobStatus.OFFERED;
      case 6 -> JobStatus.REQUESTED;
      default -> JobStatus.UNSCHEDULED;
    };
  }
}
