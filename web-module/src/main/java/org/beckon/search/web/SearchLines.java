package org.beckon.search.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beckon.search.SearchFilter;
import org.beckon.search.SearchLine;
import org.beckon.search.SearchQuery;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Searches for the table, a page at a time. */
class SearchLines extends LazyDataModel<SearchLine> {

  private static final long serialVersionUID = 1L;

  /** Something to ask for a filter, that survives with the page. */
  interface Filtering extends Supplier<SearchFilter>, Serializable {}

  private final SearchQuery query;
  private final Filtering filtering;

  SearchLines(SearchQuery query, Filtering filtering) {
    this.query = query;
    this.filtering = filtering;
  }

  @Override
  public int count(Map<String, FilterMeta> ignored) {
    return (int) query.list(filtering.get(), 0, 1).total();
  }

  @Override
  public List<SearchLine> load(
      int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> ignored) {
    return query.list(filtering.get(), first, size).items();
  }

  @Override
  public String getRowKey(SearchLine line) {
    return Long.toString(line.id());
  }

  @Override
  public SearchLine getRowData(String rowKey) {
    return query.sheet(Long.parseLong(rowKey)).line();
  }
}
