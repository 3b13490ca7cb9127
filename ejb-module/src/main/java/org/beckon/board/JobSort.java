package org.beckon.board;

/** By what a list of jobs can be ordered. */
public enum JobSort {
  NUMBER("j.id"),
  TITLE("lower(j.title)"),
  CUSTOMER("lower(c.name)"),
  STATUS("j.status"),
  PRIORITY("array_position(array['EMERGENCY', 'HIGH', 'NORMAL', 'LOW'], j.priority::text)"),
  DUE("j.due_at"),
  NEXT("v.starts_at"),

  /** Technician, then time (S1-106). */
  ROUTE("n.names asc nulls last, v.starts_at"),

  /** Postal code, then city (S1-106). */
  AREA("s.postal_code asc nulls last, lower(s.city)");

  private final String column;

  JobSort(String column) {
    this.column = column;
  }

  String orderBy(boolean descending) {
    return " order by " + column + (descending ? " desc nulls last" : " asc nulls last") + ", j.id";
  }
}
