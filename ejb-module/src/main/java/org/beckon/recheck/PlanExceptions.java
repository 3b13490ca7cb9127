package org.beckon.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beckon.appointment.Assignment;
import org.beckon.platform.NotFound;
import org.beckon.technician.Technician;

/** Where plans that have become wrong are kept. */
@ApplicationScoped
class PlanExceptions {

  @PersistenceContext EntityManager em;

  void add(Finding finding, RecheckCause cause, Instant now) {
    em.persist(
        new PlanException(
            em.getReference(Assignment.class, finding.assignmentId()),
            em.getReference(Technician.class, finding.technicianId()),
            finding,
            cause,
            now));
  }

  PlanException get(long id) {
    return Optional.ofNullable(em.find(PlanException.class, id))
        .orElseThrow(() -> new NotFound("exception", id));
  }

  /** The job and the technician that an exception is about: what has to be locked before it. */
  Object[] concerned(long id) {
    return em.createQuery(
            """
            select e.assignment.appointment.job.id, e.technician.id
            from PlanException e where e.id = :id
            """,
            Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("exception", id));
  }

  /** Open ones of these people, and of what has passed to them from somebody else. */
  List<PlanException> openOf(Collection<Long> technicianIds) {
    return em.createQuery(
            """
            select e from PlanException e join fetch e.assignment s join fetch s.appointment
            where e.resolution is null
              and (e.technician.id in :technicians or s.technician.id in :technicians)
            order by e.id
            """,
            PlanException.class)
        .setParameter("technicians", technicianIds)
        .getResultList();
  }

  /** What was ended must be written before something opens in its place. */
  void write() {
    em.flush();
  }
}
