package org.beckon.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;

/** One file on its way in. */
@Entity
@Table(name = "import_run")
@SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq")
public class ImportRun {

  private static final int LONGEST_REMARK = 400;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ImportKind kind;

  @Column(name = "file_name", nullable = false, updatable = false)
  private String fileName;

  @Column(updatable = false)
  private LocalDate day;

  @Column(nullable = false, updatable = false)
  private String header;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ImportStatus status = ImportStatus.CHECKING;

  @Column(name = "status_since", nullable = false)
  private Instant statusSince;

  @Column(name = "rows_total", nullable = false, updatable = false)
  private int rowsTotal;

  @Column(name = "rows_bad", nullable = false)
  private int rowsBad;

  private String remark;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected ImportRun() {}

  ImportRun(UploadFile file, ImportFile content, String by, Instant now) {
    this.kind = Require.given("kind", file.kind());
    this.fileName = Require.text("file", file.name(), 200);
    this.day = file.day();
    this.header = content.header();
    this.rowsTotal = content.rows().size();
    this.createdBy = by;
    this.createdAt = now;
    this.statusSince = now;
  }

  void checked(int bad, Instant now) {
    moveTo(ImportStatus.CHECKED, now);
    rowsBad = bad;
  }

  /** A person has seen what is wrong and wants the rest. */
  void confirm(Instant now) {
    if (status == ImportStatus.CHECKED && rowsBad == rowsTotal) {
      throw new Conflict("import.nothing-good", "There is no good row to import.");
    }
    moveTo(ImportStatus.IMPORTING, now);
    remark = null;
  }

  void imported(Instant now) {
    moveTo(ImportStatus.IMPORTED, now);
  }

  void cancel(Instant now) {
    moveTo(ImportStatus.CANCELED, now);
  }

  /** Something changed since the check: nothing was imported, everything is looked at again. */
  void checkAgain(String why, Instant now) {
    moveTo(ImportStatus.CHECKING, now);
    remark = shortened(why);
  }

  /** The server stopped in the middle: nothing was imported, the person may confirm again. */
  void interrupted(Instant now) {
    if (status == ImportStatus.IMPORTING) {
      moveTo(ImportStatus.CHECKED, now);
      remark = "The import was interrupted. Nothing was imported; confirm it again.";
    }
    statusSince = now;
  }

  void fail(String why, Instant now) {
    moveTo(ImportStatus.FAILED, now);
    remark = shortened(why);
  }

  private void moveTo(ImportStatus next, Instant now) {
    if (!status.allows(next)) {
      throw new Conflict(
          "import.illegal-transition",
          "status",
          "This import is %s and cannot become %s.".formatted(word(status), word(next)));
    }
    status = next;
    statusSince = now;
  }

  private static String word(ImportStatus status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String shortened(String why) {
    return why.length() <= LONGEST_REMARK ? why : why.substring(0, LONGEST_REMARK - 1) + "…";
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  ImportKind kind() {
    return kind;
  }

  LocalDate day() {
    return day;
  }

  String fileName() {
    return fileName;
  }

  String header() {
    return header;
  }

  ImportStatus status() {
    return status;
  }

  int rowsTotal() {
    return rowsTotal;
  }

  String createdBy() {
    return createdBy;
  }
}
