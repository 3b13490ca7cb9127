package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beckon.appointment.Appointment;
import org.beckon.job.Jobs;
import org.beckon.platform.NotFound;
import org.beckon.platform.Seen;

/** Where the efforts to reach people are kept. */
@ApplicationScoped
class Dispatches {

  /**
   * To claim one is to lock its job, which is where everything about a job queues up; somebody who
   * is at it now comes first, and the next tick looks again.
   */
  private static final String CLAIM =
      """
      select d.id from dispatch d
      join appointment a on a.id = d.appointment_id
      join job j on j.id = a.job_id
      where d.id = ?1 and d.status = 'WAITING' and d.due_at <= ?2
      for update of j skip locked
      """;

  private static final String DUE =
      "select d.id from dispatch d where d.kind = 'SEND' and d.status = 'WAITING' and d.due_at <= ?1"
          + " order by d.due_at, d.id limit 200";

  @PersistenceContext EntityManager em;
  @Inject Jobs jobs;

  void add(Dispatch dispatch) {
    em.persist(dispatch);
  }

  void flush() {
    em.flush();
  }

  /** With the job locked, so that nothing else of it changes meanwhile. */
  Dispatch getForUpdate(long id, int seenVersion) {
    var jobId =
        em.createQuery("select d.appointment.job.id from Dispatch d where d.id = :id", Long.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("dispatch", id));
    jobs.getForUpdate(jobId);
    var dispatch = em.find(Dispatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    Seen.check(seenVersion, dispatch.version());
    return dispatch;
  }

  /** The one that has not stopped. The caller holds the job's lock. */
  Optional<Dispatch> running(Appointment appointment) {
    return em.createQuery(
            "select d from Dispatch d where d.appointment = :appointment"
                + " and d.status <> org.beckon.dispatch.DispatchStatus.STOPPED",
            Dispatch.class)
        .setParameter("appointment", appointment)
        .getResultStream()
        .findFirst();
  }

  /** Those of all visits of a job that have not stopped. */
  List<Dispatch> runningOf(long jobId) {
    return em.createQuery(
            "select d from Dispatch d join fetch d.appointment where d.appointment.job.id = :job"
                + " and d.status <> org.beckon.dispatch.DispatchStatus.STOPPED order by d.id",
            Dispatch.class)
        .setParameter("job", jobId)
        .getResultList();
  }

  /** Whose time has come, the longest overdue first. */
  List<Long> due(Instant now) {
    List<?> ids =
        em.createNativeQuery(DUE).setParameter(1, now.atOffset(ZoneOffset.UTC)).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Empty when somebody else is at it, or it no longer waits. Otherwise it is the caller's. */
  Optional<Dispatch> claim(long id, Instant now) {
    var claimed =
        em.createNativeQuery(CLAIM)
            .setParameter(1, id)
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .getResultList();
    // Read again: what the statement saw may be older than the lock it got.
    return claimed.isEmpty()
        ? Optional.empty()
        : Optional.of(em.find(Dispatch.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(dispatch -> dispatch.isDue(now));
  }
}
