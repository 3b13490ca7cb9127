package org.beckon.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Why a row cannot be imported. A row may have several. */
@Entity
@Table(name = "import_fault")
@SequenceGenerator(
    name = "import_fault_seq",
    sequenceName = "import_fault_seq",
    allocationSize = 500)
class ImportFault {

  private static final int LONGEST_REASON = 400;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_fault_seq")
  private Long id;

  @Column(name = "run_id", nullable = false, updatable = false)
  private long runId;

  @Column(nullable = false, updatable = false)
  private int line;

  @Column(name = "column_name", nullable = false, updatable = false)
  private String column;

  @Column(nullable = false, updatable = false)
  private String reason;

  protected ImportFault() {}

  ImportFault(long runId, int line, RowFault fault) {
    this.runId = runId;
    this.line = line;
    this.column = fault.column();
    this.reason =
        fault.reason().length() <= LONGEST_REASON
            ? fault.reason()
            : fault.reason().substring(0, LONGEST_REASON);
  }
}
