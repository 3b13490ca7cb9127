package org.beckon.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.beckon.platform.NotFound;
import org.beckon.platform.Seen;

/** Where jobs are kept. */
@ApplicationScoped
public class Jobs {

  @PersistenceContext EntityManager em;

  public void add(Job job) {
    em.persist(job);
  }

  public Job get(long id) {
    return found(em.find(Job.class, id), id);
  }

  /** The same with its customer and its site, by one statement. */
  public Job getWithSite(long id) {
    var job =
        em.createQuery(
                "select j from Job j join fetch j.customer join fetch j.site where j.id = :id",
                Job.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
    return found(job.orElse(null), id);
  }

  /**
   * Everything that happens to one job and its appointments happens one after the other: this row
   * is the queue. Lock before anything is changed.
   */
  public Job getForUpdate(long id) {
    return found(em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  public Job getForUpdate(long id, int seenVersion) {
    var job = getForUpdate(id);
    Seen.check(seenVersion, job.version());
    return job;
  }

  boolean hasExternalId(String externalId) {
    return !em.createQuery("select j.id from Job j where j.externalId = :id", Long.class)
        .setParameter("id", externalId)
        .getResultList()
        .isEmpty();
  }

  public String freeNumber() {
    return "WO-" + em.createNativeQuery("select nextval('job_number_seq')").getSingleResult();
  }

  private static Job found(Job job, long id) {
    return Optional.ofNullable(job).orElseThrow(() -> new NotFound("job", id));
  }
}
