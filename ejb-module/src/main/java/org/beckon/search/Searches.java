package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.beckon.job.Jobs;
import org.beckon.platform.NotFound;

/**
 * Where searches are kept. Who changes one locks the jobs of its places first, in the order of
 * their ids, then the stack, then the search itself: the order in which everybody does.
 */
@ApplicationScoped
class Searches {

  private static final String JOBS =
      """
      select distinct a.job_id from search s join stack_place p on p.stack_id = s.stack_id
        join appointment a on a.id = p.appointment_id
      where s.dispatch_id = ?1 order by a.job_id
      """;

  private static final String OF_JOB =
      """
      select distinct s.dispatch_id from search s join dispatch d on d.id = s.dispatch_id
        join stack_place p on p.stack_id = s.stack_id
        join appointment a on a.id = p.appointment_id
      where a.job_id = ?1 and (d.status <> 'STOPPED' or exists
        (select 1 from candidate c where c.dispatch_id = d.id and c.assignment_id is not null))
      order by s.dispatch_id
      """;

  private static final String WAKE =
      """
      update search set cue_at = ?2 where cue_at > ?2 and stack_id <> ?1 and stack_id in
        (select other.stack_id from stack_place other join stack_place mine
          on mine.appointment_id = other.appointment_id and mine.place = other.place
        where mine.stack_id = ?1)
      """;

  @PersistenceContext EntityManager em;
  @Inject Jobs jobs;

  void add(Object entity) {
    em.persist(entity);
  }

  /** What was changed is written before anything is locked, which would read it again. */
  void flush() {
    em.flush();
  }

  /**
   * Reads what nothing that is still to be written has to do with: else the database would be asked
   * to write before each question.
   */
  <T> T reading(Supplier<T> questions) {
    var usual = em.getFlushMode();
    em.setFlushMode(FlushModeType.COMMIT);
    try {
      return questions.get();
    } finally {
      em.setFlushMode(usual);
    }
  }

  Search getForUpdate(long id) {
    var ids = jobsOf(id);
    if (ids.isEmpty()) {
      throw new NotFound("search", id);
    }
    ids.forEach(jobs::getForUpdate);
    return locked(id);
  }

  /**
   * For who holds the lock of one of its jobs and only lets it move on. Taking the others as well
   * would be out of order; nobody but who has all of them gives a place away.
   */
  Search getUnderJob(long id) {
    return locked(id);
  }

  private Search locked(long id) {
    var stackId =
        em.createQuery("select s.stack.id from Search s where s.id = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult();
    em.find(Stack.class, stackId, LockModeType.PESSIMISTIC_WRITE);
    return em.find(Search.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<Long> jobsOf(long id) {
    return ids(em.createNativeQuery(JOBS).setParameter(1, id).getResultList());
  }

  /** In the order in which they are locked. */
  List<Long> jobsOfVisits(List<Long> appointmentIds) {
    return em.createQuery(
            "select distinct a.job.id from Appointment a where a.id in :ids order by a.job.id",
            Long.class)
        .setParameter("ids", appointmentIds)
        .getResultList();
  }

  /** Those that are under way for a place of the job, or have given one away. */
  List<Long> ofJob(long jobId) {
    return ids(em.createNativeQuery(OF_JOB).setParameter(1, jobId).getResultList());
  }

  private static List<Long> ids(List<?> rows) {
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Other searches for its places look again at once: there is one more to be had. */
  void wake(Search search, Instant now) {
    em.flush();
    em.createNativeQuery(WAKE)
        .setParameter(1, search.stack().id())
        .setParameter(2, now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** With nobody in it but one. */
  LineUp lineUp(Search search, long candidateId) {
    return new LineUp(
        search,
        List.of(em.find(Candidate.class, candidateId)),
        em.createQuery(
                "select o from Offer o where o.candidate.id = :candidate order by o.round",
                Offer.class)
            .setParameter("candidate", candidateId)
            .getResultList());
  }

  LineUp lineUp(Search search) {
    return new LineUp(
        search,
        em.createQuery(
                "select distinct c from Candidate c left join fetch c.legs"
                    + " where c.search = :search order by c.tier, c.rank",
                Candidate.class)
            .setParameter("search", search)
            .getResultList(),
        em.createQuery(
                "select o from Offer o where o.candidate.search = :search order by o.round",
                Offer.class)
            .setParameter("search", search)
            .getResultList());
  }
}
