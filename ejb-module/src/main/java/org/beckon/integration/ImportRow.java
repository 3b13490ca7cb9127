package org.beckon.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A record of the file, as it came in. */
@Entity
@Table(name = "import_row")
@SequenceGenerator(name = "import_row_seq", sequenceName = "import_row_seq", allocationSize = 500)
class ImportRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_row_seq")
  private Long id;

  @Column(name = "run_id", nullable = false, updatable = false)
  private long runId;

  @Column(nullable = false, updatable = false)
  private int line;

  @Column(nullable = false, updatable = false)
  private String cells;

  protected ImportRow() {}

  ImportRow(long runId, int line, String cells) {
    this.runId = runId;
    this.line = line;
    this.cells = cells;
  }
}
