package org.beckon.integration.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beckon.integration.ImportSteps;

/** The one step of the {@code csv-import} job: takes a run as far as it goes without people. */
@Dependent
@Named
public class RunImport extends AbstractBatchlet {

  @Inject @BatchProperty String runId;
  @Inject ImportSteps steps;

  @Override
  public String process() {
    steps.take(Long.parseLong(runId));
    return "DONE";
  }
}
