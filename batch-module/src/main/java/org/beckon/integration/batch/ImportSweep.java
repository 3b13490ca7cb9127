package org.beckon.integration.batch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.beckon.integration.ImportSteps;

/** Finds imports whose server stopped in the middle. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportSweep {

  @Inject ImportSteps steps;
  @Inject ImportJob job;

  @Schedule(hour = "*", minute = "*", persistent = false)
  void takeUp() {
    steps.abandoned().forEach(job::start);
  }
}
