package org.beckon.appointment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.job.IllegalTransition;
import org.beckon.job.Job;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.technician.Technician;

/**
 * One visit of a job, at a time, with one or more places to fill. Its state follows from those of
 * its assignments: any technician starts it, all of them have to finish it.
 */
@Entity
@SequenceGenerator(name = "appointment_seq", sequenceName = "appointment_seq")
public class Appointment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appointment_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "job_id", updatable = false)
  private Job job;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private AppointmentStatus status = AppointmentStatus.SCHEDULED;

  @Column(name = "status_since", nullable = false)
  private Instant statusSince;

  @Enumerated(EnumType.STRING)
  @Column(name = "incomplete_reason")
  private IncompleteReason incompleteReason;

  @Embedded private TimeWindow time;

  @Column(name = "arrival_from")
  private Instant arrivalFrom;

  @Column(name = "arrival_until")
  private Instant arrivalUntil;

  private String notes;

  @Column(nullable = false, updatable = false)
  private int places;

  @Column(name = "canceled_with_job", nullable = false)
  private boolean canceledWithJob;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  @OneToMany(mappedBy = "appointment", cascade = CascadeType.PERSIST)
  @OrderBy("place, id")
  private List<Assignment> assignments = new ArrayList<>();

  protected Appointment() {}

  /**
   * @param places how many people are needed, 1 to 50
   */
  public Appointment(Job job, TimeWindow time, int places, String by, Instant now) {
    this.job = Objects.requireNonNull(job);
    this.time = Require.given("startsAt", time);
    this.places = Require.between("places", 1, 50, places);
    this.statusSince = now;
    for (int place = 1; place <= places; place++) {
      assignments.add(new Assignment(this, place, now));
    }
    changed(by, now);
  }

  /** Between when the customer may expect somebody (S1-24); null for no promise. */
  public void promise(TimeWindow arrival) {
    arrivalFrom = arrival == null ? null : arrival.startsAt();
    arrivalUntil = arrival == null ? null : arrival.endsAt();
  }

  /** For whoever goes there (S1-31). */
  public void note(String text) {
    notes = Require.optionalProse("notes", text, 4000).orElse(null);
  }

  /**
   * Another time. Technicians who had said yes to the old one are asked again.
   *
   * @param overlapAllowed ids of the technicians of whom somebody said that two places at once are
   *     all right
   */
  public void moveTo(TimeWindow other, Set<Long> overlapAllowed, String by, Instant now) {
    if (!status.isLive() && status != AppointmentStatus.DRAFT) {
      throw new Conflict("appointment.over", "This visit is " + word() + " and cannot be moved.");
    }
    time = Require.given("startsAt", other);
    places().forEach(place -> place.allowOverlap(overlapAllowed));
    places().forEach(place -> place.askAgain(now));
    changed(by, now);
  }

  /** Puts a technician on the first place that is free, or on the one they have. */
  public Assignment assign(Technician technician, boolean overlapAllowed, String by, Instant now) {
    var place = placeFor(technician);
    place.planFor(technician, overlapAllowed, now);
    followAssignments(by, now);
    return place;
  }

  /** Whether this person holds one of the places. */
  public boolean isHeldBy(Technician technician) {
    return places().anyMatch(place -> place.technician().filter(technician::equals).isPresent());
  }

  private Assignment placeFor(Technician technician) {
    var free =
        places()
            .filter(place -> place.status() == AssignmentStatus.OPEN || places == 1)
            .findFirst()
            .orElseThrow(
                () -> new Conflict("appointment.full", "Every place of this visit is taken."));
    if (free.status() == AssignmentStatus.PLANNED || free.status() == AssignmentStatus.OPEN) {
      return free;
    }
    throw new Conflict(
        "appointment.sent",
        "This visit has been sent to %s. Recall it before somebody else takes it."
            .formatted(free.technician().map(Technician::name).orElse("somebody")));
  }

  /** Takes somebody off before anything was sent. */
  public void free(Assignment assignment, String by, Instant now) {
    assignment.free(now);
    followAssignments(by, now);
  }

  /** Tells the holder of a place; see {@link Assignment#send}. */
  public void send(Assignment assignment, String by, Instant now) {
    assignment.send(by, now);
    followAssignments(by, now);
  }

  /** A step of the one who holds the place: acknowledged, en route, on site, complete. */
  public void step(Assignment assignment, AssignmentStatus step, String by, Instant now) {
    assignment.take(step, now);
    followAssignments(by, now);
  }

  /** Could not be finished, and why. */
  public void leaveIncomplete(
      Assignment assignment, IncompleteReason reason, String by, Instant now) {
    incompleteReason = Require.given("reason", reason);
    assignment.take(AssignmentStatus.INCOMPLETE, now);
    followAssignments(by, now);
    if (status != AppointmentStatus.INCOMPLETE) {
      // Others are still at it; what counts is how the last of them leaves.
      incompleteReason = null;
    }
  }

  /** The holder leaves the place, for the record; the place is open again. */
  public Assignment vacate(Assignment assignment, AssignmentStatus how, String by, Instant now) {
    assignment.take(how, now);
    var open = new Assignment(this, assignment.place(), now);
    assignments.add(open);
    followAssignments(by, now);
    return open;
  }

  /**
   * @param withJob whether the whole job is canceled, so that restoring it brings this back
   */
  public void cancel(boolean withJob, String by, Instant now) {
    become(AppointmentStatus.CANCELED, now);
    canceledWithJob = withJob;
    places()
        .filter(place -> !place.status().isFinished())
        .forEach(place -> place.take(AssignmentStatus.CANCELED, now));
    changed(by, now);
  }

  /** Back to scheduled, if it was the job's cancel that canceled it (S3-44). */
  public void restore(String by, Instant now) {
    if (status == AppointmentStatus.CANCELED && canceledWithJob) {
      places()
          .filter(place -> place.status() == AssignmentStatus.CANCELED)
          .forEach(place -> place.restore(now));
      canceledWithJob = false;
      become(AppointmentStatus.SCHEDULED, now);
      changed(by, now);
    }
  }

  private void followAssignments(String by, Instant now) {
    var next = AppointmentRollUp.of(places().map(Assignment::status).toList());
    if (next != status) {
      become(next, now);
    }
    changed(by, now);
  }

  private void become(AppointmentStatus next, Instant now) {
    if (!status.allows(next)) {
      throw new IllegalTransition("appointment", status, next);
    }
    status = next;
    statusSince = now;
  }

  private void changed(String by, Instant now) {
    changedBy = by;
    changedAt = now;
  }

  private String word() {
    return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** The present holder of every place; those who left are not among them. */
  public Stream<Assignment> places() {
    return assignments.stream().filter(assignment -> !assignment.status().hasLeft());
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public Job job() {
    return job;
  }

  public AppointmentStatus status() {
    return status;
  }

  public TimeWindow time() {
    return time;
  }

  /** What the customer was promised, or nothing. */
  public Optional<TimeWindow> arrival() {
    return arrivalFrom == null
        ? Optional.empty()
        : Optional.of(TimeWindow.of(arrivalFrom, arrivalUntil));
  }

  public Optional<String> notes() {
    return Optional.ofNullable(notes);
  }

  public Optional<IncompleteReason> incompleteReason() {
    return Optional.ofNullable(incompleteReason);
  }

  /** Everybody who ever held a place here, in the order of places. */
  public List<Assignment> assignments() {
    return List.copyOf(assignments);
  }
}
