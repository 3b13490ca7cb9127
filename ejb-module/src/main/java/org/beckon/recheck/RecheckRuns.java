package org.beckon.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.appointment.AssignmentStatus;

/** Where nightly runs are kept, and what they have before them. */
@ApplicationScoped
class RecheckRuns {

  @PersistenceContext EntityManager em;

  /** False when that day has a run already: the database lets only one in. */
  boolean open(LocalDate day, Instant now) {
    return em.createNativeQuery(
                """
                insert into recheck_run
                  (id, version, day, started_at, position, checked, touched_at)
                values (nextval('recheck_run_seq'), 1, cast(?1 as date), cast(?2 as timestamptz), 0,
                  0, cast(?2 as timestamptz))
                on conflict (day) do nothing
                """)
            .setParameter(1, day.toString())
            .setParameter(2, now.toString())
            .executeUpdate()
        > 0;
  }

  RecheckRun of(LocalDate day) {
    return em.createQuery("select r from RecheckRun r where r.day = :day", RecheckRun.class)
        .setParameter("day", day)
        .getSingleResult();
  }

  RecheckRun get(long id) {
    return em.find(RecheckRun.class, id);
  }

  RecheckRun getForUpdate(long id) {
    return em.find(RecheckRun.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** One that nobody has worked on since then; locked, unless somebody is taking it up just now. */
  @SuppressWarnings("unchecked")
  Optional<RecheckRun> abandoned(Instant since) {
    List<Number> ids =
        em.createNativeQuery(
                """
                select id from recheck_run
                where finished_at is null and touched_at < cast(?1 as timestamptz)
                order by id limit 1 for update skip locked
                """)
            .setParameter(1, since.toString())
            .getResultList();
    return ids.stream().findFirst().map(id -> em.find(RecheckRun.class, id.longValue()));
  }

  List<Long> technicians(long after, int most, Instant now) {
    return em.createQuery(
            """
            select t.id from Technician t
            where t.id > :after and (
              exists (select s.id from Assignment s where s.technician = t and s.status in :ahead
                and s.appointment.time.endsAt > :now)
              or exists (select e.id from PlanException e
                where e.technician = t and e.resolution is null))
            order by t.id
            """,
            Long.class)
        .setParameter("after", after)
        .setParameter(
            "ahead",
            Stream.of(AssignmentStatus.values()).filter(AssignmentStatus::isAhead).toList())
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  long openExceptions() {
    return em.createQuery(
            "select count(e) from PlanException e where e.resolution is null", Long.class)
        .getSingleResult();
  }
}
