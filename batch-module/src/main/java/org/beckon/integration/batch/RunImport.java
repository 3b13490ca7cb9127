package org.beckon.integration.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

@Dependent
@Named
public class RunImport extends AbstractBatchlet {
  @Inject org.beckon.demo.Probe probe;
  @Override
  public String process() {
    probe.register("batch");
    return "DONE";
  }
}
