package org.beckon.dispatch.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.BoardCard;
import org.beckon.board.MyJob;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;

/** Jobs on a technician's phone. */
final class MyJobKit {

  private MyJobKit() {}

  /** An hour of work with Cedar Street Bakery in Dedham. */
  static MyJob job(long assignmentId, AssignmentStatus status, Instant startsAt) {
    return new MyJob(
        card(assignmentId, startsAt, 42.25, -71.17),
        assignmentId,
        1,
        status,
        null,
        null,
        "173 Elm St",
        "02026",
        null,
        "+16175550100",
        null,
        null);
  }

  static MyJob withoutCoordinates(MyJob job) {
    return new MyJob(
        card(job.assignmentId(), job.card().startsAt(), null, null),
        job.assignmentId(),
        job.version(),
        job.status(),
        null,
        null,
        job.street(),
        job.postalCode(),
        null,
        job.phone(),
        null,
        null);
  }

  private static BoardCard card(long id, Instant startsAt, Double latitude, Double longitude) {
    return new BoardCard(
        "a" + id,
        JobStatus.DISPATCHED,
        null,
        id,
        id,
        1,
        "J-" + id,
        "Extinguisher service",
        "Cedar Street Bakery",
        "Dedham",
        Priority.NORMAL,
        startsAt,
        startsAt.plus(Duration.ofHours(1)),
        null,
        60,
        "America/New_York",
        latitude,
        longitude,
        null,
        "dana",
        startsAt,
        List.of(),
        null,
        List.of());
  }
}
