package org.beckon.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Place;
import org.beckon.technician.Skill;
import org.beckon.technician.WorkShift;

/**
 * What planning needs to know about a technician.
 *
 * @param active whether they still work here
 * @param home null when it is not known
 * @param capacityADay how many visits a day are enough (S1-114)
 */
record Worker(
    long id,
    String name,
    boolean active,
    ZoneId zone,
    Place home,
    int capacityADay,
    List<Skill> skills,
    List<WorkShift> shifts) {

  boolean can(String skill, int level, LocalDate day) {
    return skills.stream().anyMatch(known -> known.covers(skill, level, day));
  }

  /** Well enough, whether or not the certificate still holds. */
  boolean knows(RequiredSkill needed) {
    return fitting(needed).findAny().isPresent();
  }

  /** The last day of a skill that is known and expires. */
  LocalDate expiryOf(RequiredSkill needed) {
    return fitting(needed)
        .flatMap(known -> known.expiresOn().stream())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Stream<Skill> fitting(RequiredSkill needed) {
    return skills.stream()
        .filter(known -> known.name().equalsIgnoreCase(needed.name()))
        .filter(known -> known.level() >= needed.level());
  }
}
