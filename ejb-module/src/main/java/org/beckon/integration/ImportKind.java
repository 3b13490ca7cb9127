package org.beckon.integration;

import static org.beckon.integration.ImportColumn.compulsory;
import static org.beckon.integration.ImportColumn.optional;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.platform.Invalid;

/** What a file holds, and which columns it may have. */
public enum ImportKind {
  /** One customer with one site a row. */
  CUSTOMERS(
      "Customers",
      optional("accountNumber", "AC-1001"),
      compulsory("kind", "COMPANY"),
      compulsory("name", "Harbor Point Hotel"),
      optional("email", "desk@harborpoint.example.org"),
      optional("phone", "+1 617 555 0100"),
      optional("notifyByEmail", "true"),
      optional("notifyByPhone", "false"),
      compulsory("siteName", "Main house"),
      compulsory("street", "1 Pier Road"),
      compulsory("city", "Quincy"),
      optional("postalCode", "02169"),
      optional("latitude", "42.2529"),
      optional("longitude", "-71.0023"),
      compulsory("zone", "America/New_York"),
      optional("accessNotes", "Ask at the desk")),

  TECHNICIANS(
      "Technicians",
      compulsory("employeeNumber", "T-101"),
      compulsory("name", "Maya Torres"),
      compulsory("personnelType", "HVAC"),
      optional("email", "maya.torres@example.org"),
      optional("phone1", "+1 617 555 0101"),
      optional("phone2", "+1 617 555 0102"),
      optional("phone3", "+1 617 555 0103"),
      optional("phoneToCall", "1"),
      optional("skills", "Boilers:4:2027-05-31; Lifts:2"),
      optional("shifts", "MON-FRI 08:00-17:00; SAT 09:00-12:00"),
      optional("homeLatitude", "42.3601"),
      optional("homeLongitude", "-71.0589"),
      compulsory("zone", "America/New_York"),
      optional("capacityADay", "8"),
      optional("notifyByEmail", "true"),
      optional("notifyByPhone", "false"),
      optional("notifyByPush", "true"),
      optional("notifyBySms", "false")),

  JOBS(
      "Jobs",
      optional("externalId", "ERP-5001"),
      compulsory("title", "Boiler annual service"),
      optional("description", "Both boilers in the cellar"),
      optional("kind", "FIELD_SERVICE"),
      optional("priority", "NORMAL"),
      compulsory("accountNumber", "AC-1001"),
      compulsory("siteName", "Main house"),
      optional("estimatedMinutes", "60"),
      optional("dueAt", "2027-03-31T17:00"),
      optional("requiredSkills", "Boilers:3"),
      optional("status", "UNSCHEDULED")),

  /** An instance of the technician routing and scheduling problem: one day of work. */
  TRSP(
      "A published day of work",
      compulsory("id", "26"),
      compulsory("x", "25"),
      compulsory("y", "85"),
      compulsory("windowStart", "145"),
      compulsory("windowEnd", "175"),
      compulsory("service", "10"),
      compulsory("skills", "4"),
      compulsory("tools", "0 3"),
      compulsory("spareParts", "0 0 1 0 0"));

  private final String label;
  private final List<ImportColumn> columns;

  ImportKind(String label, ImportColumn... columns) {
    this.label = label;
    this.columns = List.of(columns);
  }

  /** By the word that other systems use, such as {@code customers}. */
  public static ImportKind of(String word) {
    return Stream.of(values())
        .filter(kind -> kind.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("kind", "must be one of customers, technicians, jobs, trsp"));
  }

  /** For people. */
  public String label() {
    return label;
  }

  public List<ImportColumn> columns() {
    return columns;
  }

  /** By its name, whatever the case of the letters. */
  Optional<ImportColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
  }
}
