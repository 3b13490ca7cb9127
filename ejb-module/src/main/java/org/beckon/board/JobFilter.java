package org.beckon.board;

import java.util.Set;
import org.beckon.job.JobStatus;

/**
 * @param text in number, title, customer or city; null or empty for all
 * @param statuses empty for all
 * @param customerId null for all
 * @param sort one of {@link JobSort}
 */
public record JobFilter(
    String text, Set<JobStatus> statuses, Long customerId, JobSort sort, boolean descending) {

  public static JobFilter all() {
    return new JobFilter(null, Set.of(), null, JobSort.NUMBER, true);
  }
}
