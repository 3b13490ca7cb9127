package org.beckon.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.beckon.job.Job;

/** What of one visit is pinned, and the refusal of whatever would move it all the same (C11). */
@Embeddable
public class VisitLocks {

  @Column(name = "time_locked", nullable = false)
  private boolean time;

  @Column(name = "person_locked", nullable = false)
  private boolean person;

  protected VisitLocks() {}

  void put(VisitLock what, boolean locked) {
    switch (what) {
      case TIME -> time = locked;
      case PERSON -> person = locked;
    }
  }

  boolean hold(VisitLock what) {
    return switch (what) {
      case TIME -> time;
      case PERSON -> person;
    };
  }

  /** Does nothing unless that is pinned. */
  void refuse(VisitLock what, Job job) {
    if (hold(what)) {
      throw what.refusal(job);
    }
  }
}
