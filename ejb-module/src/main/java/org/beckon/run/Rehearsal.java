package org.beckon.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.job.Job;
import org.beckon.job.Jobs;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Place;
import org.beckon.schedule.OpenSlots;

/**
 * Tries the rows of one technician, one after the other, in a transaction that is never committed:
 * so the answer is what the boundary itself says, locks and all, and every row sees those before
 * it. One technician at a time, so that nobody else waits for long; their free time is read once
 * and then kept up to date, so that hundreds of rows cost hundreds of times one row.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rehearsal {

  @PersistenceContext EntityManager em;
  @Inject Jobs jobs;
  @Inject OpenSlots slots;
  @Inject RowDispatch dispatch;
  @Inject Clock clock;

  /** Always ends with {@link Rehearsed}, which holds a finding a row. */
  public void perform(RunTimes times, Instant beginsAt, List<RowDraft> rows) {
    var findings = new ArrayList<RowFinding>();
    var round = new Round(times == RunTimes.CHAIN ? beginsAt : null);
    var free = new FreeTime(slots, beginsAt == null ? clock.instant() : beginsAt);
    for (var row : rows) {
      var job = jobs.get(row.jobId());
      var finding = tried(timed(row, job, round, free), free);
      findings.add(finding);
      round.visited(finding.startsAt(), row.minutes(), placeOf(job));
      em.flush();
      em.clear();
    }
    throw new Rehearsed(findings);
  }

  private RowFinding tried(RowDraft row, FreeTime free) {
    if (row.technicianId() == null) {
      return RowFinding.of(row, "Nobody is free and able then.");
    }
    if (row.startsAt() == null) {
      return RowFinding.of(row, "No time within a week fits.");
    }
    try {
      free.planned(em.find(Appointment.class, dispatch.perform(row)));
      return RowFinding.of(row, null);
    } catch (BusinessException refused) {
      free.forget();
      return RowFinding.of(row, refused.getMessage());
    }
  }

  private RowDraft timed(RowDraft row, Job job, Round round, FreeTime free) {
    if (row.startsAt() != null || row.technicianId() == null) {
      return row;
    }
    return row.at(round.isChain() ? round.next(placeOf(job)) : free.next(row, job, visitOf(row)));
  }

  private Appointment visitOf(RowDraft row) {
    return row.appointmentId() == null ? null : em.find(Appointment.class, row.appointmentId());
  }

  private static Place placeOf(Job job) {
    return job.site().place().orElse(null);
  }
}
