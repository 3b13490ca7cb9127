package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.VisitLock;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;

/**
 * One card: a visit, or a job that has none yet.
 *
 * @param key unique on the board and the same until the visit is gone: {@code j12} or {@code a34}
 * @param look what it looks like: the status whose color and word it has; for a visit its own
 * @param lane null when it is in none of the four groups
 * @param appointmentId null for a job without a visit
 * @param seenVersion of the appointment, or of the job when there is none: to be sent back
 * @param zone of the site
 * @param skills what is needed, by name, with commas
 * @param alert what is not to be overlooked, or null
 * @param locks what of it is pinned (C11)
 */
public record BoardCard(
    String key,
    JobStatus look,
    Lane lane,
    long jobId,
    Long appointmentId,
    int seenVersion,
    String number,
    String title,
    String customer,
    String city,
    Priority priority,
    Instant startsAt,
    Instant endsAt,
    Instant dueAt,
    int minutes,
    String zone,
    Double latitude,
    Double longitude,
    String skills,
    String changedBy,
    Instant changedAt,
    List<CardHolder> technicians,
    CardAlert alert,
    List<VisitLock> locks)
    implements Serializable {

  /** A further visit of the same job, which has no time yet. */
  public BoardCard another(int jobVersion) {
    return new BoardCard(
        "j" + jobId,
        look,
        lane,
        jobId,
        null,
        jobVersion,
        number,
        title,
        customer,
        city,
        priority,
        null,
        null,
        dueAt,
        minutes,
        zone,
        latitude,
        longitude,
        skills,
        changedBy,
        changedAt,
        List.of(),
        null,
        List.of());
  }
}
