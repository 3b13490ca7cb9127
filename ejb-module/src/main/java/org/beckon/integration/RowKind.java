package org.beckon.integration;

import java.util.List;
import java.util.Set;

/** What one kind of row means here. */
interface RowKind {

  /** What no two rows may share. */
  String keyColumn();

  /** How the key is kept here. */
  default String key(String cell, ImportRun run) {
    return cell;
  }

  /** Those of the keys that are taken already. */
  Set<String> taken(List<String> keys);

  /** Somebody who reads these rows, and has looked up what they refer to. */
  RowReader reader(ImportRun run, List<Cells> rows);
}
