package org.beckon.feed;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That a technician's visits can be read without signing in, by whoever knows a secret address. */
@Entity
@Table(name = "calendar_link")
@SequenceGenerator(name = "calendar_link_seq", sequenceName = "calendar_link_seq")
public class CalendarLink {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_link_seq")
  private Long id;

  @Version private int version;

  @Column(name = "technician_id", nullable = false, updatable = false)
  private Long technicianId;

  @Column(nullable = false)
  private String hash;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false)
  private String createdBy;

  /** Set by whoever reads, in {@link CalendarLinks#read}; only renewing changes it here. */
  @Column(name = "last_read_at")
  private Instant lastReadAt;

  protected CalendarLink() {}

  CalendarLink(long technicianId, String hash, String by, Instant now) {
    this.technicianId = technicianId;
    renew(hash, by, now);
  }

  /** From now on another secret opens it; the old one opens nothing. */
  void renew(String newHash, String by, Instant now) {
    hash = requireNonNull(newHash);
    createdBy = by;
    createdAt = now;
    lastReadAt = null;
  }

  Long id() {
    return id;
  }

  Long technicianId() {
    return technicianId;
  }

  CalendarLinkLine line() {
    return new CalendarLinkLine(createdAt, createdBy, lastReadAt);
  }
}
