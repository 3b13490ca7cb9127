package org.beckon.dispatch.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.MyJob;

/**
 * A technician's jobs as the phone shows them: the one in hand, today's, and the days after.
 *
 * @param zone the technician's; says which day a job is on
 * @param jobs by time
 */
record MyDay(ZoneId zone, LocalDate today, List<MyJob> jobs) implements Serializable {

  /** The jobs of a day that is still to come. */
  public record Upcoming(LocalDate day, List<MyJob> jobs) implements Serializable {}

  /** What is being done, or else what comes next, today or later. */
  Optional<MyJob> current() {
    return jobs.stream()
        .filter(job -> isUnderWay(job) || isOpen(job))
        .min(Comparator.comparing((MyJob job) -> !isUnderWay(job)));
  }

  List<MyJob> todays() {
    return jobs.stream().filter(this::isToday).toList();
  }

  long done() {
    return todays().stream().filter(job -> job.status().isFinished()).count();
  }

  List<Upcoming> upcoming() {
    return jobs.stream()
        .filter(job -> !isToday(job))
        .collect(Collectors.groupingBy(this::dayOf, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> new Upcoming(entry.getKey(), entry.getValue()))
        .toList();
  }

  Optional<MyJob> find(long assignmentId) {
    return jobs.stream().filter(job -> job.assignmentId() == assignmentId).findFirst();
  }

  /** Sent since an earlier look. */
  List<MyJob> arrivedSince(MyDay earlier) {
    var known = sent(earlier.jobs).collect(Collectors.toSet());
    return jobs.stream()
        .filter(job -> job.status() == AssignmentStatus.SENT)
        .filter(job -> !known.contains(job.assignmentId()))
        .toList();
  }

  private static Stream<Long> sent(List<MyJob> jobs) {
    Function<MyJob, Long> id = MyJob::assignmentId;
    return jobs.stream().filter(job -> job.status() == AssignmentStatus.SENT).map(id);
  }

  private boolean isToday(MyJob job) {
    return !dayOf(job).isAfter(today);
  }

  LocalDate dayOf(MyJob job) {
    return LocalDate.ofInstant(job.card().startsAt(), zone);
  }

  static boolean isUnderWay(MyJob job) {
    return job.status() == AssignmentStatus.EN_ROUTE || job.status() == AssignmentStatus.ON_SITE;
  }

  private static boolean isOpen(MyJob job) {
    return job.status() == AssignmentStatus.SENT || job.status() == AssignmentStatus.ACKNOWLEDGED;
  }
}
