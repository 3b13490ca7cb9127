package org.beckon.integration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.beckon.platform.BusinessException;

/**
 * Finds everything that is wrong with a row, not only the first. The rules stand where they belong,
 * in the entities, which stop at the first; so what they refuse is repaired and the row tried
 * again.
 */
final class RowCheck {

  private RowCheck() {}

  static List<RowFault> faults(Cells row, RowReader reader) {
    var faults = new ArrayList<RowFault>();
    var repaired = new HashSet<String>();
    while (true) {
      try {
        reader.attempt(row);
        return faults;
      } catch (BusinessException refusal) {
        var column = refusal.field().orElse("");
        if (!repaired.add(column)) {
          return faults;
        }
        faults.add(new RowFault(column, refusal.getMessage()));
        if (!row.repair(column)) {
          return faults;
        }
      }
    }
  }
}
