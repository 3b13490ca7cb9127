package org.beckon.technician.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.beckon.technician.Phone;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianFile;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.WorkShift;

/**
 * Everything on record about one technician, as it travels.
 *
 * @param phoneToCall the position of the one number that is called, or null
 */
public record TechnicianRecord(
    TechnicianLine technician,
    List<Telephone> phones,
    Integer phoneToCall,
    List<Ability> skills,
    List<Hours> shifts,
    List<TechnicianFile.Away> absences) {

  /**
   * A phone number.
   *
   * @param position 1, 2 or 3
   */
  public record Telephone(int position, String label, String number) {

    Phone phone() {
      return Phone.of(position, label, number);
    }
  }

  /**
   * A skill.
   *
   * @param level 1 (learning) to 5 (teaches it)
   * @param expiresOn the last day it holds, or null
   */
  public record Ability(String skill, int level, LocalDate expiresOn) {

    Skill known() {
      return Skill.of(skill, level, expiresOn);
    }
  }

  /** Working hours of one weekday, in the technician's zone. */
  public record Hours(DayOfWeek day, LocalTime starts, LocalTime ends) {

    WorkShift shift() {
      return WorkShift.of(day, starts, ends);
    }
  }

  static TechnicianRecord of(TechnicianFile file) {
    return new TechnicianRecord(
        file.line(),
        file.phones().stream()
            .map(phone -> new Telephone(phone.position(), phone.label(), phone.number()))
            .toList(),
        file.phoneToCall(),
        file.skills().stream()
            .map(skill -> new Ability(skill.name(), skill.level(), skill.expiresOn().orElse(null)))
            .toList(),
        file.shifts().stream()
            .map(shift -> new Hours(shift.day(), shift.starts(), shift.ends()))
            .toList(),
        file.absences());
  }
}
