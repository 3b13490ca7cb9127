package org.beckon.dispatch.web;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beckon.dispatch.CrewMember;

/**
 * The technicians of the dispatch form, searched and sorted. Who is chosen always shows. The order
 * changes only when the table is drawn anew: a tick must not land on somebody who moved up.
 */
public class CrewList implements Serializable {

  private static final long serialVersionUID = 1L;

  private List<CrewRow> rows = List.of();
  private List<CrewRow> shown = List.of();
  private String text;
  private CrewSort sort = CrewSort.BEST;

  void show(List<CrewRow> all) {
    rows = List.copyOf(all);
    arrange();
  }

  /** These and nobody else. */
  void choose(Predicate<CrewRow> wanted) {
    rows.forEach(row -> row.setChosen(row.isOffered() && wanted.test(row)));
    arrange();
  }

  /** By name or skill; those who are chosen are on top. To be called before the table is drawn. */
  public void arrange() {
    shown =
        rows.stream()
            .filter(row -> row.isChosen() || matches(row.getMember()))
            .sorted(Comparator.comparing(CrewRow::isChosen).reversed().thenComparing(sort.order()))
            .toList();
  }

  public List<CrewRow> getShown() {
    return shown;
  }

  private boolean matches(CrewMember member) {
    var wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(member.name()),
            member.certificates().stream().map(CrewMember.Certificate::name))
        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
  }

  public List<CrewRow> getChosen() {
    return rows.stream().filter(CrewRow::isChosen).toList();
  }

  List<Long> chosenIds() {
    return getChosen().stream().map(CrewRow::id).toList();
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public CrewSort[] getSorts() {
    return CrewSort.values();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public CrewSort getSort() {
    return sort;
  }

  public void setSort(CrewSort sort) {
    this.sort = sort;
  }
}
