package org.beckon.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An update of one row as EclipseLink words it, worded for many: each row of the list says what one
 * row of the table becomes. The database looks once at the constraints, and not for every row.
 */
final class ManyRowsUpdate {

  private static final Pattern ONE_ROW =
      Pattern.compile(
          "UPDATE (\\w+) SET (\\w+ = \\?(?:, \\w+ = \\?)*) WHERE \\(*(\\w+ = \\?(?:\\) AND \\(\\w+ = \\?)*)\\)*");
  private static final Pattern COLUMN = Pattern.compile("(\\w+) = \\?");

  private final String table;
  private final List<String> changed;
  private final List<String> found;

  private ManyRowsUpdate(String table, List<String> changed, List<String> found) {
    this.table = table;
    this.changed = changed;
    this.found = found;
  }

  /** Empty for one that says more than what some columns of some row become. */
  static Optional<ManyRowsUpdate> of(String update) {
    var one = ONE_ROW.matcher(update);
    return one.matches()
        ? Optional.of(
            new ManyRowsUpdate(one.group(1), columns(one.group(2)), columns(one.group(3))))
        : Optional.empty();
  }

  private static List<String> columns(String text) {
    return COLUMN.matcher(text).results().map(one -> one.group(1)).toList();
  }

  String table() {
    return table;
  }

  /**
   * Whether no row is changed twice. One statement would change it once, to whichever came first.
   *
   * @param parameters of each row, as many as the update has
   */
  @SuppressWarnings("rawtypes")
  boolean isOfDifferentRows(List<List> parameters) {
    var seen = new HashSet<List<?>>();
    return parameters.stream()
        .allMatch(row -> seen.add(new ArrayList<Object>(row.subList(changed.size(), row.size()))));
  }

  /**
   * The same for so many rows, with the parameters of one after those of the other.
   *
   * @param types by column, in small letters
   */
  String of(int rows, Map<String, String> types) {
    var all = new ArrayList<>(changed);
    all.addAll(found);
    var first =
        all.stream()
            .map(column -> "cast(? as %s)".formatted(types.get(column.toLowerCase(Locale.ROOT))))
            .collect(Collectors.joining(", ", "(", ")"));
    var next = all.stream().map(column -> "?").collect(Collectors.joining(", ", ", (", ")"));
    var names =
        IntStream.rangeClosed(1, all.size())
            .mapToObj(number -> "c" + number)
            .collect(Collectors.joining(", "));
    return "update %s as t set %s from (values %s%s) as v(%s) where %s"
        .formatted(
            table,
            pairs(changed, "%s = v.c%d", 1, ", "),
            first,
            next.repeat(rows - 1),
            names,
            pairs(found, "t.%s = v.c%d", changed.size() + 1, " and "));
  }

  private static String pairs(List<String> columns, String form, int from, String between) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> form.formatted(columns.get(i), from + i))
        .collect(Collectors.joining(between));
  }
}
