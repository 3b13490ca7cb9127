package org.beckon.recheck.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;
import org.beckon.recheck.NightlyRechecking;

/**
 * Starts the night's look at everything that is planned, and takes up one whose server stopped.
 * Asks every minute, so that a server that was down at that hour makes up for it.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyRecheckSchedule {

  static final String JOB = "plan-recheck";

  private static final Logger LOG = System.getLogger(NightlyRecheckSchedule.class.getName());

  @Inject NightlyRechecking rechecking;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void startDue() {
    try {
      rechecking.begin().ifPresent(NightlyRecheckSchedule::start);
    } catch (EJBException | BatchRuntimeException e) {
      // Payara takes a timer out of service after two failures; the run is a row and stays due.
      LOG.log(Level.WARNING, "The nightly look at all plans cannot be started; tried again", e);
    }
  }

  private static void start(long runId) {
    var parameters = new Properties();
    parameters.setProperty("runId", String.valueOf(runId));
    BatchRuntime.getJobOperator().start(JOB, parameters);
  }
}
