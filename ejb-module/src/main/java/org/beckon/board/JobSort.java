package org.beckon.board;

/** By what a list of jobs can be ordered. */
public enum JobSort {
  NUMBER("j.id"),
  TITLE("lower(j.title)"),
  CUSTOMER("lower(c.name)"),
  STATUS("j.status"),
  PRIORITY("array_position(array['EMERGENCY', 'HIGH', 'NORMAL', 'LOW'], j.priority::text)"),
  DUE("j.due_at"),
  NEXT("v.starts_at");

  private final String column;

  JobSort(String column) {
    this.column = column;
  }

  String orderBy(boolean descending) {
    return " order by " + column + (descending ? " desc nulls last" : " asc nulls last") + ", j.id";
  }
}
