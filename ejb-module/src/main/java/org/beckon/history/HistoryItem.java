package org.beckon.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that happened, as it was when it happened. Never changed, never deleted. */
@Entity
@Table(name = "history_item")
@SequenceGenerator(name = "history_item_seq", sequenceName = "history_item_seq")
public class HistoryItem {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_item_seq")
  private Long id;

  @Column(nullable = false)
  private Instant at;

  @Column(nullable = false)
  private String actor;

  @Column(name = "on_behalf_of")
  private String onBehalfOf;

  @Column(nullable = false)
  private String kind;

  @Column(name = "job_id")
  private Long jobId;

  @Column(name = "appointment_id")
  private Long appointmentId;

  @Column(name = "assignment_id")
  private Long assignmentId;

  @Column(name = "technician_id")
  private Long technicianId;

  @Column(name = "customer_id")
  private Long customerId;

  @Column(name = "dispatch_id")
  private Long dispatchId;

  @Column(name = "old_value")
  private String oldValue;

  @Column(name = "new_value")
  private String newValue;

  private String reason;

  protected HistoryItem() {}

  HistoryItem(String actor, Happening happening, Instant now) {
    this.at = now;
    this.actor = actor;
    this.kind = happening.kind();
    this.onBehalfOf = happening.onBehalfOf();
    this.jobId = happening.jobId();
    this.appointmentId = happening.appointmentId();
    this.assignmentId = happening.assignmentId();
    this.technicianId = happening.technicianId();
    this.customerId = happening.customerId();
    this.dispatchId = happening.dispatchId();
    this.oldValue = shortened(happening.oldValue());
    this.newValue = shortened(happening.newValue());
    this.reason = shortened(happening.reason());
  }

  private static String shortened(String value) {
    return value == null || value.length() <= 400 ? value : value.substring(0, 399) + "…";
  }

  public Long id() {
    return id;
  }
}
