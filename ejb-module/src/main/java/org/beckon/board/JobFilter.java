package org.beckon.board;

import java.time.Instant;
import java.util.Set;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;

/**
 * @param text in number, title, customer or city; null or empty for all
 * @param statuses empty for all
 * @param customerId null for all
 * @param area in the city, or the beginning of the postal code; null or empty for all (S1-106)
 * @param kind null for all (S1-01)
 * @param sort one of {@link JobSort}
 */
public record JobFilter(
    String text,
    Set<JobStatus> statuses,
    Long customerId,
    Route route,
    String area,
    JobKind kind,
    JobSort sort,
    boolean descending) {

  /**
   * The visits of one technician on one day, or of either (S1-106).
   *
   * @param technicianId null for anybody
   * @param from the start of the day, or null for any day; so with {@code until}
   */
  public record Route(Long technicianId, Instant from, Instant until) {

    static final Route ANY = new Route(null, null, null);
  }

  /** Wherever it is, whoever goes there. */
  public JobFilter(
      String text, Set<JobStatus> statuses, Long customerId, JobSort sort, boolean descending) {
    this(text, statuses, customerId, Route.ANY, null, null, sort, descending);
  }

  /** The same in another order. */
  public JobFilter sorted(JobSort other, boolean fromTheEnd) {
    return new JobFilter(text, statuses, customerId, route, area, kind, other, fromTheEnd);
  }

  public static JobFilter all() {
    return new JobFilter(null, Set.of(), null, JobSort.NUMBER, true);
  }
}
