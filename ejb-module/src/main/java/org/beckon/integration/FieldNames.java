package org.beckon.integration;

import java.util.Map;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Conflict;

/** Lets a refusal name the column of the file, where the entity names its own field. */
final class FieldNames {

  private final Map<String, String> columns;

  private FieldNames(Map<String, String> columns) {
    this.columns = columns;
  }

  /** From the entity's fields to the file's columns; those that are not here are the same. */
  static FieldNames of(Map<String, String> columns) {
    return new FieldNames(columns);
  }

  void during(Runnable attempt) {
    try {
      attempt.run();
    } catch (BusinessException refusal) {
      var column = refusal.field().map(columns::get).orElse(null);
      throw column == null ? refusal : new Conflict(refusal.code(), column, refusal.getMessage());
    }
  }
}
