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
import org.beckon.job.Job;
import org.beckon.job.Jobs;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Place;
import org.beckon.schedule.OpenSlots;

/**
 * Tries the rows of one technician, one after the other, in a transaction that is never committed:
 * so the answer is what the boundary itself says, locks and all, and every row sees those before
 * it. One technician at a time, so that nobody else waits for long.
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
    var day = new Round(times == RunTimes.CHAIN ? beginsAt : null);
    for (var row : rows) {
      var job = jobs.get(row.jobId());
      findings.add(tried(timed(row, job, day, beginsAt)));
      day.visited(findings.get(findings.size() - 1).startsAt(), row.minutes(), placeOf(job));
      em.flush();
      em.clear();
    }
    throw new Rehearsed(findings);
  }

  private RowFinding tried(RowDraft row) {
    if (row.technicianId() == null) {
      return RowFinding.of(row, "Nobody is free and able then.");
    }
    if (row.startsAt() == null) {
      return RowFinding.of(row, "No time within a week fits.");
    }
    try {
      dispatch.perform(row);
      return RowFinding.of(row, null);
    } catch (BusinessException refused) {
      return RowFinding.of(row, refused.getMessage());
    }
  }

  private RowDraft timed(RowDraft row, Job job, Round round, Instant beginsAt) {
    if (row.startsAt() != null || row.technicianId() == null) {
      return row;
    }
    return round.isChain()
        ? row.at(round.next(placeOf(job)))
        : row.at(freeSlot(row, beginsAt == null ? clock.instant() : beginsAt));
  }

  private Instant freeSlot(RowDraft row, Instant from) {
    return slots.starts(row.at(from).placement(), 1).stream().findFirst().orElse(null);
  }

  private static Place placeOf(Job job) {
    return job.site().place().orElse(null);
  }
}
