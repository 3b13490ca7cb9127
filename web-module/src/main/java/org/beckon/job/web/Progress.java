package org.beckon.job.web;

import org.beckon.board.JobLine;
import org.beckon.job.JobStatus;
import org.beckon.platform.web.Words;

/** The status column: once sent, the finer word of how far the technician is (S1-86). */
public final class Progress {

  private Progress() {}

  /** The same, but Created for what has not been sent yet (state-machines D.9.1). */
  static String pumpAndServiceWord(JobLine line) {
    return isCreated(line.status()) ? "Created" : word(line);
  }

  /** Ready to be dispatched, and not yet. */
  static boolean isCreated(JobStatus status) {
    return status == JobStatus.UNSCHEDULED || status == JobStatus.SCHEDULED;
  }

  /** In the color of the job's status. */
  public static String word(JobLine line) {
    var isOut = line.status() == JobStatus.DISPATCHED || line.status() == JobStatus.IN_PROGRESS;
    return Words.word(isOut && line.progress() != null ? line.progress() : line.status());
  }
}
