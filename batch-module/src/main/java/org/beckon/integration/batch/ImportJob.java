package org.beckon.integration.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;

/** Starts the job that works on a run. */
@ApplicationScoped
class ImportJob {

  private static final Logger LOG = System.getLogger(ImportJob.class.getName());

  @Transactional(TxType.NOT_SUPPORTED)
  void start(long runId) {
    var parameters = new Properties();
    parameters.setProperty("runId", String.valueOf(runId));
    try {
      BatchRuntime.getJobOperator().start("csv-import", parameters);
    } catch (BatchRuntimeException e) {
      // Nothing is lost: the run is a row, and ImportSweep finds it within two minutes.
      LOG.log(Level.WARNING, "No job for import " + runId + " yet", e);
    }
  }
}
