package org.beckon.integration;

import java.util.List;
import java.util.Locale;
import org.beckon.platform.Invalid;

/** The first record of a file. Columns may stand in any order and any case. */
final class CsvHeader {

  private CsvHeader() {}

  /** Returns the names as we spell them, in the file's order. */
  static List<String> checked(ImportKind kind, List<String> names) {
    if (names.size() == 1 && names.get(0).contains(";")) {
      throw new Invalid("file", "must separate its columns by commas, not by semicolons");
    }
    var known = names.stream().map(name -> known(kind, name.strip())).toList();
    known.stream()
        .filter(name -> known.indexOf(name) != known.lastIndexOf(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Invalid("file", "has the column " + name + " twice");
            });
    refuseMissing(kind, known);
    return known;
  }

  private static String known(ImportKind kind, String name) {
    return kind.column(name)
        .map(ImportColumn::name)
        .orElseThrow(
            () ->
                new Invalid(
                    "file",
                    "has a column \"%s\", which a file of %s cannot have"
                        .formatted(shortened(name), kind.label().toLowerCase(Locale.ROOT))));
  }

  private static void refuseMissing(ImportKind kind, List<String> known) {
    var missing =
        kind.columns().stream()
            .filter(ImportColumn::compulsory)
            .map(ImportColumn::name)
            .filter(name -> !known.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new Invalid("file", "lacks the column " + String.join(", ", missing));
    }
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 59) + "…";
  }
}
