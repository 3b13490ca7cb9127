package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** How far a run is. In transactions of its own, so that others see it before the run's ends. */
@ApplicationScoped
class ImportProgress {

  @PersistenceContext EntityManager em;

  @Transactional(TxType.REQUIRES_NEW)
  void done(long runId, int rows) {
    em.createNativeQuery("update import_progress set rows_done = ? where run_id = ?")
        .setParameter(1, rows)
        .setParameter(2, runId)
        .executeUpdate();
  }
}
