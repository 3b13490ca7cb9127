package org.beckon.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A value somebody chose, and who chose it. */
@Entity
public class Setting {

  @Id private String name;

  @Version private int version;

  @Column(nullable = false)
  private String value;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  protected Setting() {}

  Setting(SettingName name) {
    this.name = name.key();
  }

  void changeTo(String newValue, String who, Instant now) {
    value = newValue;
    changedBy = who;
    changedAt = now;
  }

  /** 0 while the value is the standard one and nobody has changed it. */
  int version() {
    return version;
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }

  Instant changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }
}
