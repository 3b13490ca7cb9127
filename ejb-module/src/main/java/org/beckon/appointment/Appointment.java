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

  private static final int MOST_PLACES = 50;

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

  @Column(nullable = false)
  private int places;

  @Column(name = "canceled_with_job", nullable = false)
  private boolean canceledWithJob;

  @Embedded private VisitLocks locks = new VisitLocks();

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
    this.places = Require.between("places", 1, MOST_PLACES, places);
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
    if (!time.startsAt().equals(Require.given("startsAt", other).startsAt())) {
      locks.refuse(VisitLock.TIME, job);
    }
    time = Require.given("startsAt", other);
    places().forEach(place -> place.allowOverlap(overlapAllowed));
    places().forEach(place -> place.askAgain(now));
    changed(by, now);
  }

  /** Puts a technician on the first place that is free, or on the one they have. */
  public Assignment assign(Technician technician, boolean overlapAllowed, String by, Instant now) {
    var place = present().free();
    refuseIfLocked(place);
    place.planFor(technician, overlapAllowed, now);
    followAssignments(by, now);
    return place;
  }

  /** Puts a technician on this very place, which must be open. */
  public void assign(
      Assignment open, Technician technician, boolean overlapAllowed, String by, Instant now) {
    if (open.status() != AssignmentStatus.OPEN) {
      throw new Conflict("appointment.full", "This place of the visit is taken.");
    }
    open.planFor(technician, overlapAllowed, now);
    followAssignments(by, now);
  }

  /**
   * As many open places as people are to come. Returns the places that are new, to be kept.
   *
   * @param people who do not hold a place yet
   */
  public List<Assignment> makeRoomFor(int people, Instant now) {
    var open = (int) present().open().count();
    var added = new ArrayList<Assignment>();
    for (int missing = people - open; missing > 0; missing--) {
      places = Require.between("places", 1, MOST_PLACES, places + 1);
      added.add(new Assignment(this, places, now));
    }
    assignments.addAll(added);
    return added;
  }

  /** One of those who go leads (S1-17). */
  public void lead(long technicianId) {
    places()
        .forEach(
            place ->
                place.lead(place.technician().filter(t -> t.id() == technicianId).isPresent()));
  }

  /** Whether this person holds one of the places. */
  public boolean isHeldBy(Technician technician) {
    return present().of(technician).isPresent();
  }

  /** Takes somebody off before anything was sent. */
  public void free(Assignment assignment, String by, Instant now) {
    refuseIfLocked(assignment);
    assignment.free(now);
    followAssignments(by, now);
  }

  /** Tells the holder of a place; see {@link Assignment#send}. */
  public void send(Assignment assignment, String by, Instant now) {
    assignment.send(by, now);
    followAssignments(by, now);
  }

  /** Somebody was sent, has not heard of it, and is not sent after all. */
  public void takeBack(Assignment assignment, String by, Instant now) {
    assignment.takeBack(now);
    followAssignments(by, now);
  }

  /**
   * Pins the time, as promised to the customer, or the people who hold a place, as the customer
   * wants them (C11). A person can be locked only where there is one.
   */
  public void lock(VisitLock what, boolean locked, String by, Instant now) {
    if (what == VisitLock.PERSON
        && locked
        && places().noneMatch(place -> place.technician().isPresent())) {
      throw new Conflict(
          "lock.no-technician",
          "technicianId",
          "%s has no technician who could be locked.".formatted(job.number()));
    }
    locks.put(what, locked);
    changed(by, now);
  }

  public boolean isLocked(VisitLock what) {
    return locks.hold(what);
  }

  private void refuseIfLocked(Assignment place) {
    if (place.technician().isPresent()) {
      locks.refuse(VisitLock.PERSON, job);
    }
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
    if (how == AssignmentStatus.RECALLED || how == AssignmentStatus.REASSIGNED) {
      refuseIfLocked(assignment);
    }
    assignment.take(how, now);
    var open = new Assignment(this, assignment.place(), now);
    assignments.add(open);
    followAssignments(by, now);
    return open;
  }

  /**
   * Somebody else takes over the place of somebody who has it. Returns the place they have now: the
   * same as long as nobody was told, else a new one beside the old, which stays on record.
   */
  public Assignment handOver(
      Assignment held, Technician technician, boolean overlapAllowed, String by, Instant now) {
    refuseIfLocked(held);
    var isLead = held.lead();
    var place =
        held.status() == AssignmentStatus.PLANNED
            ? held
            : vacate(held, AssignmentStatus.REASSIGNED, by, now);
    place.planFor(technician, overlapAllowed, now);
    place.lead(isLead);
    followAssignments(by, now);
    return place;
  }

  /**
   * @param withJob whether the whole job is canceled, so that restoring it brings this back
   */
  public void cancel(boolean withJob, String by, Instant now) {
    if (!withJob) {
      places().forEach(this::refuseIfLocked);
      locks.refuse(VisitLock.TIME, job);
    }
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
    var next = present().rollUp();
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
    return present().stream();
  }

  private Places present() {
    return Places.present(assignments);
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
