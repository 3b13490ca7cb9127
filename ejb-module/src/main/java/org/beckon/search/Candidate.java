package org.beckon.search;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.util.Optional;
import org.beckon.gateway.ChannelKind;

/** Somebody in the queue of a search, with one leg for every way of asking. */
@Entity
@SequenceGenerator(name = "candidate_seq", sequenceName = "candidate_seq")
public class Candidate {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "candidate_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "dispatch_id", updatable = false)
  private Search search;

  @Column(name = "technician_id", nullable = false, updatable = false)
  private long technicianId;

  @Column(nullable = false, updatable = false)
  private int tier;

  @Column(nullable = false, updatable = false)
  private int rank;

  @Column(nullable = false)
  private int round;

  @Column(name = "assignment_id")
  private Long assignmentId;

  @Column(name = "standby_at")
  private Instant standbyAt;

  @OneToMany(mappedBy = "candidate", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Leg> legs = new ArrayList<>();

  protected Candidate() {}

  Candidate(Search search, long technicianId, int tier, int rank, Instant now) {
    this.search = search;
    this.technicianId = technicianId;
    this.tier = tier;
    this.rank = rank;
    for (var way : search.plan().ways()) {
      legs.add(new Leg(this, way.channel(), legs.size() + 1, now));
    }
  }

  /** Their turn in that round has come, whatever comes of it. */
  void turn(int current) {
    round = current;
  }

  /** Their turn did not reach them: it comes again. */
  void turnAgain() {
    round = Math.max(0, round - 1);
  }

  void seated(long assignment) {
    assignmentId = assignment;
    standbyAt = null;
  }

  /** The place is no longer theirs. */
  void unseated() {
    assignmentId = null;
  }

  void standBy(Instant now) {
    if (standbyAt == null) {
      standbyAt = now;
    }
  }

  Leg leg(ChannelKind channel) {
    return legs.stream().filter(leg -> leg.channel() == channel).findFirst().orElseThrow();
  }

  boolean has(LegState state) {
    return legs.stream().anyMatch(leg -> leg.state() == state);
  }

  Long id() {
    return id;
  }

  Search search() {
    return search;
  }

  long technicianId() {
    return technicianId;
  }

  int tier() {
    return tier;
  }

  int rank() {
    return rank;
  }

  int round() {
    return round;
  }

  Optional<Long> assignmentId() {
    return Optional.ofNullable(assignmentId);
  }

  List<Leg> legs() {
    return List.copyOf(legs);
  }
}
