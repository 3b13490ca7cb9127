package org.beckon.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something one person was to be told, worded as it was at that moment. Never changed: {@link
 * Notifications} writes it in one statement, because the same fact may be told twice at once.
 */
@Entity
public class Notification {

  @Id private Long id;

  @Column(name = "fact_key", nullable = false, updatable = false)
  private String factKey;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private NoticeType type;

  @Enumerated(EnumType.STRING)
  @Column(name = "class", nullable = false, updatable = false)
  private NoticeClass noticeClass;

  @Column(name = "technician_id", updatable = false)
  private Long technicianId;

  @Column(name = "customer_id", updatable = false)
  private Long customerId;

  @Column(name = "account_id", updatable = false)
  private Long accountId;

  @Column(name = "recipient_name", nullable = false, updatable = false)
  private String recipientName;

  @Column(name = "job_id", updatable = false)
  private Long jobId;

  @Column(name = "appointment_id", updatable = false)
  private Long appointmentId;

  @Column(name = "assignment_id", updatable = false)
  private Long assignmentId;

  @Column(nullable = false, updatable = false)
  private String subject;

  @Column(nullable = false, updatable = false)
  private String text;

  @Column(updatable = false)
  private String brief;

  @Column(updatable = false)
  private String spoken;

  @Column(updatable = false)
  private String facts;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected Notification() {}

  public Long id() {
    return id;
  }

  String factKey() {
    return factKey;
  }

  NoticeType type() {
    return type;
  }

  NoticeClass noticeClass() {
    return noticeClass;
  }

  RecipientKind recipientKind() {
    if (technicianId != null) {
      return RecipientKind.TECHNICIAN;
    }
    return customerId != null ? RecipientKind.CUSTOMER : RecipientKind.ACCOUNT;
  }

  Long technicianId() {
    return technicianId;
  }

  Long customerId() {
    return customerId;
  }

  Long accountId() {
    return accountId;
  }

  /** False for what only an account is told, of the system itself. */
  boolean isAboutSomething() {
    return Stream.of(technicianId, customerId, jobId).anyMatch(Objects::nonNull);
  }

  String recipientName() {
    return recipientName;
  }

  Long jobId() {
    return jobId;
  }

  Long appointmentId() {
    return appointmentId;
  }

  Long assignmentId() {
    return assignmentId;
  }

  String subject() {
    return subject;
  }

  String text() {
    return text;
  }

  /** For messages that must be short (S1-44). */
  String brief() {
    return brief == null ? subject : brief;
  }

  /** What a call says. */
  String spoken() {
    return spoken == null ? brief() : spoken;
  }

  /** What the recipient knows of the visit by it; null when it says nothing of that. */
  String facts() {
    return facts;
  }
}
