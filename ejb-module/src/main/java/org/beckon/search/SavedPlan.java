package org.beckon.search;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A plan under a name. What is searched by it already keeps its own. */
@Entity
@Table(name = "saved_plan")
@SequenceGenerator(name = "saved_plan_seq", sequenceName = "saved_plan_seq")
public class SavedPlan {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_plan_seq")
  private Long id;

  @Version private int version;

  @Column(nullable = false)
  private String name;

  @Convert(converter = PlanText.class)
  @Column(nullable = false)
  private SearchPlan plan;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  protected SavedPlan() {}

  SavedPlan(String name) {
    this.name = name;
  }

  void keep(SearchPlan other, String by, Instant now) {
    plan = other;
    changedBy = by;
    changedAt = now;
  }

  Long id() {
    return id;
  }

  SearchPlan plan() {
    return plan;
  }

  SavedPlanLine line() {
    return new SavedPlanLine(id, name, changedBy, changedAt);
  }
}
