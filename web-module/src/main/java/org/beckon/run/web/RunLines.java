package org.beckon.run.web;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.beckon.run.RunLine;
import org.beckon.run.RunQuery;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The jobs of a run for the table, a page at a time. */
class RunLines extends LazyDataModel<RunLine> {

  private static final long serialVersionUID = 1L;

  /** Which run, that survives with the page. */
  interface Which extends LongSupplier, java.io.Serializable {}

  /** Whether only those in trouble are shown. */
  interface Narrow extends BooleanSupplier, java.io.Serializable {}

  private final RunQuery query;
  private final Which run;
  private final Narrow inTrouble;

  RunLines(RunQuery query, Which run, Narrow inTrouble) {
    this.query = query;
    this.run = run;
    this.inTrouble = inTrouble;
  }

  @Override
  public int count(Map<String, FilterMeta> ignored) {
    return (int) query.lines(run.getAsLong(), inTrouble.getAsBoolean(), 0, 1).total();
  }

  @Override
  public List<RunLine> load(
      int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> ignored) {
    return query.lines(run.getAsLong(), inTrouble.getAsBoolean(), first, size).items();
  }

  @Override
  public String getRowKey(RunLine line) {
    return Long.toString(line.rowId());
  }
}
