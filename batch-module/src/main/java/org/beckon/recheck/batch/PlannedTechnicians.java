package org.beckon.recheck.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.beckon.recheck.NightlyRechecking;

/** Reads whose plans are still to be looked at, some at a time. */
@Dependent
@Named
public class PlannedTechnicians extends AbstractItemReader {

  private static final int MOST = 100;

  @Inject @BatchProperty String runId;
  @Inject NightlyRechecking rechecking;

  private final Deque<Long> waiting = new ArrayDeque<>();
  private long last;

  /** Where the run is, whichever server brought it there. */
  @Override
  public void open(Serializable checkpoint) {
    last = rechecking.position(Long.parseLong(runId));
  }

  @Override
  public Object readItem() {
    if (waiting.isEmpty()) {
      waiting.addAll(rechecking.technicians(last, MOST));
    }
    var next = waiting.poll();
    if (next != null) {
      last = next;
    }
    return next;
  }
}
