package org.beckon.job.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beckon.board.JobFilter;
import org.beckon.board.JobLine;
import org.beckon.board.JobQuery;
import org.beckon.board.JobSort;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Jobs for the table, a page at a time: only what is looked at is read (S1-02). */
class JobLines extends LazyDataModel<JobLine> {

  private static final long serialVersionUID = 1L;

  /** Something to ask for a filter, that survives with the page. */
  interface Filtering extends Supplier<JobFilter>, java.io.Serializable {}

  private final JobQuery query;
  private final Filtering filtering;

  JobLines(JobQuery query, Filtering filtering) {
    this.query = query;
    this.filtering = filtering;
  }

  @Override
  public int count(Map<String, FilterMeta> ignored) {
    return (int) query.page(filtering.get(), 0, 1).total();
  }

  @Override
  public List<JobLine> load(
      int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> ignored) {
    return query.page(sorted(filtering.get(), sorted), first, size).items();
  }

  private static JobFilter sorted(JobFilter filter, Map<String, SortMeta> sorted) {
    return sorted.values().stream()
        .filter(by -> by.getOrder().isAscending() || by.getOrder().isDescending())
        .findFirst()
        .map(by -> filter.sorted(JobSort.valueOf(by.getField()), by.getOrder().isDescending()))
        .orElse(filter);
  }

  @Override
  public String getRowKey(JobLine line) {
    return Long.toString(line.id());
  }

  @Override
  public JobLine getRowData(String rowKey) {
    return query.line(Long.parseLong(rowKey));
  }
}
