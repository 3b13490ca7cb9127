package org.beckon.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Keys that stand twice in a file, or are taken already. */
final class Duplicates {

  private final RowKind kind;
  private final ImportRun run;
  private final Map<String, Integer> firstLines;
  private final Set<String> taken;

  private Duplicates(
      RowKind kind, ImportRun run, Map<String, Integer> firstLines, Set<String> taken) {
    this.kind = kind;
    this.run = run;
    this.firstLines = firstLines;
    this.taken = taken;
  }

  static Duplicates of(RowKind kind, ImportRun run, List<Cells> rows) {
    var firstLines = new HashMap<String, Integer>();
    rows.forEach(
        row -> key(kind, run, row).ifPresent(key -> firstLines.putIfAbsent(key, row.line())));
    return new Duplicates(kind, run, firstLines, kind.taken(List.copyOf(firstLines.keySet())));
  }

  Optional<RowFault> faultOf(Cells row) {
    var column = kind.keyColumn();
    return key(kind, run, row)
        .flatMap(
            key -> {
              if (taken.contains(key)) {
                return Optional.of(new RowFault(column, key + " exists already."));
              }
              return Optional.of(firstLines.get(key))
                  .filter(line -> !Objects.equals(line, row.line()))
                  .map(line -> new RowFault(column, key + " stands in line " + line + " already."));
            });
  }

  private static Optional<String> key(RowKind kind, ImportRun run, Cells row) {
    return Optional.ofNullable(row.text(kind.keyColumn())).map(cell -> kind.key(cell, run));
  }
}
