package org.beckon.schedule;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who might take a visit at a time.
 *
 * @param skills by name, with commas
 * @param kilometers from home to the site, as the crow flies; null when one of them is not known
 * @param loadPercent how much of their hours that day is taken; null when they have no hours
 * @param hasIt whether they hold a place of the visit already
 * @param conflicts why not; empty for somebody who is free and able
 */
public record TechnicianOption(
    long technicianId,
    String name,
    String skills,
    Double kilometers,
    Integer loadPercent,
    boolean hasIt,
    List<PlanConflict> conflicts)
    implements Serializable {

  /** Free, able, and not there already. */
  public boolean fits() {
    return conflicts.isEmpty() && !hasIt;
  }

  /** Whether a rule speaks against them that nobody can override. */
  public boolean isRefused() {
    return conflicts.stream().anyMatch(PlanConflict::refuses);
  }

  /** Why not, in sentences; empty for somebody who fits. */
  public List<String> objections() {
    return Stream.concat(
            conflicts.stream().map(PlanConflict::message),
            hasIt ? Stream.of(name + " has it already.") : Stream.empty())
        .toList();
  }
}
