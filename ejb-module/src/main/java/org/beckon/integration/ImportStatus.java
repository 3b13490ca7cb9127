package org.beckon.integration;

/** The life of an import. Nothing reaches the rest of the system before IMPORTED. */
public enum ImportStatus {
  CHECKING,
  CHECKED,
  IMPORTING,
  IMPORTED,
  CANCELED,
  FAILED;

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
