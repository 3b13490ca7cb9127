package org.beckon.appointment;

import org.beckon.job.Job;
import org.beckon.platform.Conflict;

/** What of a visit can be pinned, so that plans are made around it (C11). */
public enum VisitLock {

  /** When it begins: promised to the customer. How long it takes may still change. */
  TIME("schedule.locked-time", "startsAt", "The time of %s is locked. Unlock it first."),

  /** Who goes: the customer wants them. More people may still come. */
  PERSON("schedule.locked-person", "technicianId", "The technician of %s is locked. Unlock first.");

  private final String code;
  private final String field;
  private final String words;

  VisitLock(String code, String field, String words) {
    this.code = code;
    this.field = field;
    this.words = words;
  }

  Conflict refusal(Job job) {
    return new Conflict(code, field, words.formatted(job.number()));
  }
}
