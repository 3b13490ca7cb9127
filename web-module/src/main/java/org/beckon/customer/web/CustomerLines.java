package org.beckon.customer.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Customers for the table, by name, a page at a time. */
class CustomerLines extends LazyDataModel<CustomerLine> {

  private static final long serialVersionUID = 1L;

  /** What is looked for; survives with the page. */
  interface Text extends Supplier<String>, Serializable {}

  private final CustomerQuery query;
  private final Text text;

  CustomerLines(CustomerQuery query, Text text) {
    this.query = query;
    this.text = text;
  }

  @Override
  public int count(Map<String, FilterMeta> ignored) {
    return (int) query.page(text.get(), 0, 1).total();
  }

  @Override
  public List<CustomerLine> load(
      int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> ignored) {
    return query.page(text.get(), first, size).items();
  }

  @Override
  public String getRowKey(CustomerLine line) {
    return Long.toString(line.id());
  }

  @Override
  public CustomerLine getRowData(String rowKey) {
    return query.get(Long.parseLong(rowKey));
  }
}
