package org.beckon.technician.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Technicians for the table, by name, a page at a time. */
class TechnicianRows extends LazyDataModel<TechnicianRow> {

  private static final long serialVersionUID = 1L;

  /** What is looked for; survives with the page. */
  interface Text extends Supplier<String>, Serializable {}

  /** Whether those who left are shown; survives with the page. */
  interface Choice extends BooleanSupplier, Serializable {}

  private final TechnicianQuery query;
  private final Text text;
  private final Choice inactiveToo;

  TechnicianRows(TechnicianQuery query, Text text, Choice inactiveToo) {
    this.query = query;
    this.text = text;
    this.inactiveToo = inactiveToo;
  }

  @Override
  public int count(Map<String, FilterMeta> ignored) {
    return (int) query.page(text.get(), inactiveToo.getAsBoolean(), 0, 1).total();
  }

  @Override
  public List<TechnicianRow> load(
      int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> ignored) {
    var lines = query.page(text.get(), inactiveToo.getAsBoolean(), first, size).items();
    var ids = lines.stream().map(TechnicianLine::id).toList();
    var skills = query.skillsOf(ids);
    var unavailable = query.unavailable(ids);
    return lines.stream()
        .map(
            line ->
                new TechnicianRow(
                    line, skills.getOrDefault(line.id(), List.of()), unavailable.get(line.id())))
        .toList();
  }

  @Override
  public String getRowKey(TechnicianRow row) {
    return Long.toString(row.line().id());
  }

  @Override
  public TechnicianRow getRowData(String rowKey) {
    var file = query.file(Long.parseLong(rowKey));
    return new TechnicianRow(file.line(), List.of(), file.unavailableUntil());
  }
}
