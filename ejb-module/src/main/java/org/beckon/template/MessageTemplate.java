package org.beckon.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Words that somebody chose for one form of a message, and who did. */
@Entity
@Table(name = "message_template")
public class MessageTemplate {

  @Id private String name;

  @Version private int version;

  private String text;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  protected MessageTemplate() {}

  MessageTemplate(String key) {
    this.name = key;
  }

  /**
   * @param words null for the standard ones again
   */
  void changeTo(String words, String who, Instant now) {
    text = words;
    changedBy = who;
    changedAt = now;
  }

  String name() {
    return name;
  }

  /** 0 while nobody has changed it. */
  int version() {
    return version;
  }

  /** Null for the standard. */
  String text() {
    return text;
  }

  Instant changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }
}
