package org.beckon.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.platform.Invalid;

/** One row by column. A cell that is not what it should be is refused by name. */
final class Cells {

  private final ImportKind kind;
  private final int line;
  private final int size;
  private final Map<String, String> values = new HashMap<>();

  Cells(ImportKind kind, int line, List<String> header, List<String> cells) {
    this.kind = kind;
    this.line = line;
    this.size = cells.size();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      values.put(header.get(i), cells.get(i).strip());
    }
  }

  int line() {
    return line;
  }

  /** A row that is longer or shorter than the header: nobody can say which cell is which. */
  Optional<RowFault> misfit(int columns) {
    return size == columns
        ? Optional.empty()
        : Optional.of(
            new RowFault("", "The row has %d cells, the header %d.".formatted(size, columns)));
  }

  /** Empty is null. */
  String text(String column) {
    var value = values.get(column);
    return value == null || value.isEmpty() ? null : value;
  }

  Integer whole(String column) {
    var value = text(column);
    try {
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException wrong) {
      throw new Invalid(column, "must be a whole number, such as " + sample(column));
    }
  }

  int whole(String column, int otherwise) {
    var value = whole(column);
    return value == null ? otherwise : value;
  }

  Double decimal(String column) {
    var value = text(column);
    try {
      return value == null ? null : Double.valueOf(value);
    } catch (NumberFormatException wrong) {
      throw new Invalid(column, "must be a number with a point, such as " + sample(column));
    }
  }

  boolean yesNo(String column) {
    var value = text(column) == null ? "false" : text(column).toLowerCase(Locale.ROOT);
    return switch (value) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new Invalid(column, "must be true or false");
    };
  }

  /** By name, whatever the case. Empty is null. */
  <E extends Enum<E>> E choice(String column, Class<E> type) {
    var value = text(column);
    return value == null
        ? null
        : Stream.of(type.getEnumConstants())
            .filter(one -> one.name().equalsIgnoreCase(value))
            .findFirst()
            .orElseThrow(() -> new Invalid(column, "must be one of " + names(type)));
  }

  <E extends Enum<E>> E choice(String column, Class<E> type, E otherwise) {
    var value = choice(column, type);
    return value == null ? otherwise : value;
  }

  /** Puts a value that is right where a wrong one was, so that the rest can be looked at. */
  boolean repair(String column) {
    var known = kind.column(column);
    known.ifPresent(right -> values.put(right.name(), right.sample()));
    return known.isPresent();
  }

  private String sample(String column) {
    return kind.column(column).map(ImportColumn::sample).orElse("1");
  }

  private static String names(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
