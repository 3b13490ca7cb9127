package org.beckon.recheck.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beckon.recheck.NightlyRechecking;

/** Looks at the plans of some technicians, in the transaction of their chunk. */
@Dependent
@Named
public class RecheckPlans extends AbstractItemWriter {

  @Inject @BatchProperty String runId;
  @Inject NightlyRechecking rechecking;

  @Override
  public void writeItems(List<Object> technicianIds) {
    rechecking.check(Long.parseLong(runId), technicianIds.stream().map(Long.class::cast).toList());
  }
}
