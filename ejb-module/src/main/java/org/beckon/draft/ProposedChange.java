package org.beckon.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.schedule.PlaceJob;

/** A placement that was dropped but not published. The last drop of a card counts. */
@Entity
@Table(name = "proposed_change")
@SequenceGenerator(name = "proposed_change_seq", sequenceName = "proposed_change_seq")
public class ProposedChange {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposed_change_seq")
  private Long id;

  @Version private int version;

  @Column(nullable = false, updatable = false)
  private String login;

  @Column(name = "job_id", nullable = false, updatable = false)
  private Long jobId;

  @Column(name = "appointment_id", updatable = false)
  private Long appointmentId;

  @Column(name = "seen_version", nullable = false)
  private int seenVersion;

  @Column(name = "technician_id")
  private Long technicianId;

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(nullable = false)
  private int minutes;

  @Column(name = "proposed_at", nullable = false)
  private Instant proposedAt;

  protected ProposedChange() {}

  ProposedChange(String login, PlaceJob command, Instant now) {
    this.login = login;
    this.jobId = command.jobId();
    this.appointmentId = command.appointmentId();
    become(command, now);
  }

  /** Overrides wait for the publishing: a reason given now may be none then. */
  void become(PlaceJob command, Instant now) {
    if (command.override() != null) {
      throw new Invalid("override", "is for what is done at once");
    }
    startsAt = Require.given("startsAt", command.startsAt());
    minutes =
        Require.between("minutes", 5, 43200, Require.given("minutes", command.durationMinutes()));
    technicianId = command.technicianId();
    seenVersion = command.seenVersion();
    proposedAt = now;
  }

  PlaceJob command() {
    return new PlaceJob(jobId, appointmentId, seenVersion, technicianId, startsAt, minutes, null);
  }

  Long id() {
    return id;
  }

  String login() {
    return login;
  }
}
