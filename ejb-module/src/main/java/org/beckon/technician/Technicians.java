package org.beckon.technician;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.NotFound;
import org.beckon.platform.Seen;

/** Where technicians and their absences are kept. */
@ApplicationScoped
public class Technicians {

  @PersistenceContext EntityManager em;

  public void add(Technician technician) {
    em.persist(technician);
  }

  public void add(Absence absence) {
    em.persist(absence);
  }

  public void remove(Absence absence) {
    em.remove(absence);
  }

  public Technician get(long id) {
    return found(em.find(Technician.class, id), id);
  }

  public Technician get(long id, int seenVersion) {
    var technician = get(id);
    Seen.check(seenVersion, technician.version());
    return technician;
  }

  /** Two dispatchers filling the same hour queue up here. Lock before anything is changed. */
  public Technician getForUpdate(long id) {
    return found(em.find(Technician.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  public Absence absence(long id) {
    return Optional.ofNullable(em.find(Absence.class, id))
        .orElseThrow(() -> new NotFound("absence", id));
  }

  /** Absences that touch the half-open time. */
  public List<Absence> absencesOf(long technicianId, Instant from, Instant until) {
    return em.createQuery(
            """
            select a from Absence a
            where a.technician.id = :id and a.startsAt < :until and a.endsAt > :from
            order by a.startsAt
            """,
            Absence.class)
        .setParameter("id", technicianId)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  boolean hasEmployee(String employeeNumber) {
    return !em.createQuery(
            "select t.id from Technician t where t.employeeNumber = :number", Long.class)
        .setParameter("number", employeeNumber)
        .getResultList()
        .isEmpty();
  }

  private static Technician found(Technician technician, long id) {
    return Optional.ofNullable(technician).orElseThrow(() -> new NotFound("technician", id));
  }
}
