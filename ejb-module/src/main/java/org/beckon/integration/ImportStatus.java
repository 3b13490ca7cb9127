package org.beckon.integration;

/** The life of an import. Nothing reaches the rest of the system before IMPORTED. */
public enum ImportStatus {
  CHECKING("Being checked"),
  CHECKED("Checked"),
  IMPORTING("Being imported"),
  IMPORTED("Imported"),
  CANCELED("Canceled"),
  FAILED("Failed");

  private final String label;

  ImportStatus(String label) {
    this.label = label;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** Whether an import in this state may move to the next. */
  boolean allows(ImportStatus next) {
    return switch (this) {
      case CHECKING -> next == CHECKED || next == FAILED || next == CANCELED;
      case CHECKED -> next == IMPORTING || next == CANCELED;
      case IMPORTING -> next == IMPORTED || next == CHECKED || next == CHECKING || next == FAILED;
      case IMPORTED, CANCELED, FAILED -> false;
    };
  }

  /** Whether something happens to it without anybody asking. */
  public boolean isUnderWay() {
    return this == CHECKING || this == IMPORTING;
  }
}
