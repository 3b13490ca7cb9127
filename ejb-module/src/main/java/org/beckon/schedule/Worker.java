package org.beckon.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beckon.platform.Place;
import org.beckon.technician.Skill;
import org.beckon.technician.Technician;
import org.beckon.technician.WorkShift;

/**
 * What planning needs to know about a technician.
 *
 * @param home null when it is not known
 */
record Worker(
    long id, String name, ZoneId zone, Place home, List<Skill> skills, List<WorkShift> shifts) {

  static Worker of(Technician technician) {
    return new Worker(
        technician.id(),
        technician.name(),
        technician.zone(),
        technician.home().orElse(null),
        technician.skills(),
        technician.shifts());
  }

  boolean can(String skill, int level, LocalDate day) {
    return skills.stream().anyMatch(known -> known.covers(skill, level, day));
  }
}
