package org.beckon.job;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beckon.customer.Customer;
import org.beckon.customer.Site;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/**
 * A body of work for a customer, not tied to a time (S3-05). Its state mostly follows from what
 * happens to its appointments (S3-15); people accept, cancel, restore and close it.
 */
@Entity
@SequenceGenerator(name = "job_seq", sequenceName = "job_seq")
public class Job {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 30 * 24 * 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_seq")
  private Long id;

  @Version private int version;

  @Column(nullable = false, updatable = false)
  private String number;

  @Column(name = "external_id")
  private String externalId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private JobKind kind;

  @Column(nullable = false)
  private String title;

  private String description;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Priority priority;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private JobStatus status;

  @Column(name = "status_since", nullable = false)
  private Instant statusSince;

  @Enumerated(EnumType.STRING)
  @Column(name = "canceled_from")
  private JobStatus canceledFrom;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "site_id")
  private Site site;

  @Column(name = "estimated_minutes", nullable = false)
  private int estimatedMinutes;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "job_skill", joinColumns = @JoinColumn(name = "job_id"))
  @OrderBy("name")
  private List<RequiredSkill> requiredSkills = new ArrayList<>();

  protected Job() {}

  /**
   * @param initial DRAFT, REQUESTED, OFFERED or UNSCHEDULED
   */
  public Job(String number, JobDetails details, Site site, JobStatus initial, Instant now) {
    if (!initial.isBacklog()) {
      throw new Invalid("status", "must be draft, requested, offered or unscheduled at first");
    }
    this.number = Require.text("number", number, 20);
    this.status = initial;
    this.statusSince = now;
    this.createdAt = now;
    change(details, site);
  }

  /** Refuses the whole when one part is wrong. The site says whose job it is (S3-03). */
  public void change(JobDetails details, Site newSite) {
    var newKind = Require.given("kind", details.kind());
    var newTitle = Require.text("title", details.title(), 120);
    var newDescription = Require.optionalProse("description", details.description(), 4000);
    var newPriority = Require.given("priority", details.priority());
    var newMinutes =
        Require.between("estimatedMinutes", SHORTEST, LONGEST, details.estimatedMinutes());
    var newExternalId = Require.optionalText("externalId", details.externalId(), 80);
    Require.given("siteId", newSite);
    if (!Objects.equals(
        newSite.customer().id(), Require.given("customerId", details.customerId()))) {
      throw new Invalid("siteId", "must be a site of the customer");
    }
    kind = newKind;
    title = newTitle;
    description = newDescription.orElse(null);
    priority = newPriority;
    estimatedMinutes = newMinutes;
    externalId = newExternalId.orElse(null);
    dueAt = details.dueAt();
    site = newSite;
    customer = newSite.customer();
    replaceSkills(details.requiredSkills() == null ? List.of() : details.requiredSkills());
  }

  private void replaceSkills(List<RequiredSkill> needed) {
    if (needed.stream().map(RequiredSkill::name).distinct().count() < needed.size()) {
      throw new Invalid("requiredSkills", "must differ from each other");
    }
    requiredSkills = new ArrayList<>(needed);
  }

  /** A draft, request or offer becomes our work (S3-49). */
  public void accept(Instant now) {
    moveTo(JobStatus.UNSCHEDULED, now);
  }

  /** We do not want it (S3-50). */
  public void decline(Instant now) {
    moveTo(JobStatus.DECLINED, now);
  }

  /** Remembers what it was, so that {@link #restore} can bring it back. */
  public void cancel(Instant now) {
    var before = status;
    moveTo(JobStatus.CANCELED, now);
    canceledFrom = before;
  }

  /**
   * The cancel was a mistake (S3-44).
   *
   * @param next what follows from the appointments that are active again
   */
  public void restore(JobStatus next, Instant now) {
    moveTo(next, now);
    canceledFrom = null;
  }

  public void close(Instant now) {
    moveTo(JobStatus.CLOSED, now);
  }

  public void invoice(Instant now) {
    moveTo(JobStatus.INVOICED, now);
  }

  /** What follows from the appointments. Staying as it is, is no change. */
  public void follow(JobStatus next, Instant now) {
    if (next != status) {
      moveTo(next, now);
    }
  }

  private void moveTo(JobStatus next, Instant now) {
    if (!status.allows(next)) {
      throw new IllegalTransition("job", status, next);
    }
    status = next;
    statusSince = now;
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public String number() {
    return number;
  }

  public Optional<String> externalId() {
    return Optional.ofNullable(externalId);
  }

  public JobKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  public Priority priority() {
    return priority;
  }

  public JobStatus status() {
    return status;
  }

  public Instant statusSince() {
    return statusSince;
  }

  public Customer customer() {
    return customer;
  }

  public Site site() {
    return site;
  }

  public int estimatedMinutes() {
    return estimatedMinutes;
  }

  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  public List<RequiredSkill> requiredSkills() {
    return List.copyOf(requiredSkills);
  }
}
