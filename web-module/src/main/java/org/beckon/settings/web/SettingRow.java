package org.beckon.settings.web;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.platform.web.Words;
import org.beckon.settings.SettingLine;
import org.beckon.settings.SettingName;

/** One setting on a page, with what somebody is about to choose. */
public class SettingRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SettingLine line;
  private String value;

  SettingRow(SettingLine line) {
    this.line = line;
    this.value = line.value();
  }

  public SettingName getName() {
    return line.name();
  }

  /** One sentence: what the rule is about. */
  public String getHint() {
    return Words.find("SettingHint", line.name().name()).orElse("");
  }

  public int getVersion() {
    return line.version();
  }

  /** Null while nobody has changed it. */
  public String getChangedBy() {
    return line.changedBy();
  }

  public Instant getChangedAt() {
    return line.changedAt();
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
