package org.beckon.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.VisitLock;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;

/** One row of {@link CardReader}'s statements, made sense of. */
record CardRow(Object[] columns, Long appointmentId) {

  /** The locks stand in the order of their constants. */
  private static final int TIME_LOCKED = 20;

  static CardRow of(Object[] columns) {
    return new CardRow(columns, number(columns[1]));
  }

  BoardCard card(List<CardHolder> technicians, CardAlert alert) {
    var visit = appointmentId == null ? null : AppointmentStatus.valueOf(text(9));
    var job = JobStatus.valueOf(text(8));
    var startsAt = instant(columns[10]);
    var endsAt = instant(columns[11]);
    return new BoardCard(
        visit == null ? "j" + number(columns[0]) : "a" + appointmentId,
        look(job, visit),
        lane(job, visit),
        number(columns[0]),
        appointmentId,
        number(columns[2]).intValue(),
        text(3),
        text(4),
        text(5),
        text(6),
        Priority.valueOf(text(7)),
        startsAt,
        endsAt,
        instant(columns[12]),
        visit == null
            ? number(columns[13]).intValue()
            : (int) java.time.Duration.between(startsAt, endsAt).toMinutes(),
        text(14),
        (Double) columns[15],
        (Double) columns[16],
        text(17),
        text(18),
        instant(columns[19]),
        technicians,
        alert,
        locks());
  }

  private List<VisitLock> locks() {
    return Stream.of(VisitLock.values())
        .filter(lock -> Boolean.TRUE.equals(columns[TIME_LOCKED + lock.ordinal()]))
        .toList();
  }

  static CardAlert alert(Object[] row) {
    return new CardAlert(CardAlert.Kind.valueOf((String) row[1]), instant(row[2]), (String) row[3]);
  }

  static CardHolder holder(Object[] row) {
    return new CardHolder(
        number(row[1]),
        number(row[2]).intValue(),
        number(row[3]),
        (String) row[4],
        (Boolean) row[5],
        AssignmentStatus.valueOf((String) row[6]),
        instant(row[7]),
        instant(row[8]),
        instant(row[9]),
        instant(row[10]));
  }

  private static JobStatus look(JobStatus job, AppointmentStatus visit) {
    if (visit == null) {
      return job;
    }
    return switch (visit) {
      case DRAFT -> JobStatus.DRAFT;
      case SCHEDULED -> JobStatus.SCHEDULED;
      case DISPATCHED -> JobStatus.DISPATCHED;
      case EN_ROUTE, STARTED -> JobStatus.IN_PROGRESS;
      case COMPLETE -> JobStatus.COMPLETE;
      case INCOMPLETE -> JobStatus.PAUSED;
      case CANCELED -> JobStatus.CANCELED;
    };
  }

  /** A visit left unfinished is on the board only as long as the job waits for the next one. */
  private static Lane lane(JobStatus job, AppointmentStatus visit) {
    if (visit == null) {
      return job.isBacklog() ? Lane.UNSCHEDULED : null;
    }
    return visit == AppointmentStatus.INCOMPLETE && job != JobStatus.PAUSED ? null : Lane.of(visit);
  }

  private String text(int column) {
    return (String) columns[column];
  }

  private static Long number(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value == null ? null : ((Timestamp) value).toInstant();
  }
}
