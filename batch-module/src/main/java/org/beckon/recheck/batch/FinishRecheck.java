package org.beckon.recheck.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.recheck.NightlyRechecking;

/** The last step: everything was looked at. */
@Dependent
@Named
public class FinishRecheck extends AbstractBatchlet {

  @Inject @BatchProperty String runId;
  @Inject NightlyRechecking rechecking;

  @Override
  public String process() {
    rechecking.finish(Long.parseLong(runId));
    return "DONE";
  }
}
