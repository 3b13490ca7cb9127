package org.beckon.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beckon.job.Job;
import org.beckon.job.Jobs;
import org.beckon.platform.NotFound;
import org.beckon.platform.Seen;

/** Where appointments and their assignments are kept. */
@ApplicationScoped
public class Appointments {

  @PersistenceContext EntityManager em;
  @Inject Jobs jobs;

  public void add(Appointment appointment) {
    em.persist(appointment);
  }

  /** A further place of a visit that is kept already. */
  public void add(Assignment assignment) {
    em.persist(assignment);
  }

  /** When a visit begins as things are, without looking at it any closer. */
  public Instant startOf(long id) {
    return em.createQuery(
            "select a.time.startsAt from Appointment a where a.id = :id", Instant.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("appointment", id));
  }

  public Appointment get(long id) {
    return Optional.ofNullable(em.find(Appointment.class, id))
        .orElseThrow(() -> new NotFound("appointment", id));
  }

  /** Reads them and what they are about at once, so that each can be had without asking again. */
  public void load(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      em.createQuery(
              "select distinct j from Job j join fetch j.site"
                  + " join fetch j.customer where j.id in"
                  + " (select a.job.id from Appointment a where a.id in :ids)",
              Job.class)
          .setParameter("ids", ids)
          .getResultList();
      em.createQuery(
              "select distinct a from Appointment a left join fetch a.assignments"
                  + " where a.id in :ids",
              Appointment.class)
          .setParameter("ids", ids)
          .getResultList();
    }
  }

  /** With the job locked, so that nothing else of it changes meanwhile. */
  public Appointment getForUpdate(long id) {
    lockJobOf("select a.job.id from Appointment a where a.id = :id", "appointment", id);
    return em.find(Appointment.class, id);
  }

  public Appointment getForUpdate(long id, int seenVersion) {
    var appointment = getForUpdate(id);
    Seen.check(seenVersion, appointment.version());
    return appointment;
  }

  /** With the job locked, so that nothing else of it changes meanwhile. */
  public Assignment assignmentForUpdate(long id, int seenVersion) {
    lockJobOf("select a.appointment.job.id from Assignment a where a.id = :id", "assignment", id);
    var assignment = em.find(Assignment.class, id);
    Seen.check(seenVersion, assignment.version());
    return assignment;
  }

  /** By time. The caller holds the job's lock. */
  public List<Appointment> of(Job job) {
    return em.createQuery(
            "select a from Appointment a where a.job = :job order by a.time.startsAt, a.id",
            Appointment.class)
        .setParameter("job", job)
        .getResultList();
  }

  /** The last visit of the job with that number. */
  public Optional<Appointment> latestOf(String jobNumber) {
    return em.createQuery(
            "select a from Appointment a where lower(a.job.number) = lower(:number)"
                + " order by a.time.startsAt desc, a.id desc",
            Appointment.class)
        .setParameter("number", jobNumber)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Jobs at the site with a visit that is not over, in the order in which they are locked. */
  public List<Long> jobsAhead(long siteId) {
    return em.createQuery(
            "select distinct s.appointment.job.id from Assignment s"
                + " where s.appointment.job.site.id = :site and s.status in :held"
                + " order by s.appointment.job.id",
            Long.class)
        .setParameter("site", siteId)
        .setParameter("held", held())
        .getResultList();
  }

  /** What the technician holds in that time, other than in this appointment. */
  public List<Assignment> heldBy(long technicianId, TimeWindow time, Long exceptAppointment) {
    return em.createQuery(
            """
            select s from Assignment s join fetch s.appointment a join fetch a.job
            where s.technician.id = :technician and s.status in :held
              and a.time.startsAt < :until and a.time.endsAt > :from and a.id <> :except
            order by a.time.startsAt
            """,
            Assignment.class)
        .setParameter("technician", technicianId)
        .setParameter("held", held())
        .setParameter("from", time.startsAt())
        .setParameter("until", time.endsAt())
        .setParameter("except", exceptAppointment == null ? -1L : exceptAppointment)
        .getResultList();
  }

  private static List<AssignmentStatus> held() {
    return List.of(AssignmentStatus.values()).stream().filter(AssignmentStatus::isHeld).toList();
  }

  private void lockJobOf(String query, String what, long id) {
    var jobId =
        em.createQuery(query, Long.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound(what, id));
    jobs.getForUpdate(jobId);
  }
}
