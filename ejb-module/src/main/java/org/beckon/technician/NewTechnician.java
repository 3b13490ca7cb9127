package org.beckon.technician;

import java.util.List;

/**
 * Somebody who starts here with phones, skills and hours.
 *
 * @param phoneToCall the position of the phone to call, or null
 */
public record NewTechnician(
    TechnicianDetails details,
    List<Phone> phones,
    Integer phoneToCall,
    List<Skill> skills,
    List<WorkShift> shifts) {

  /** Refuses the whole when one part is wrong. */
  public Technician technician() {
    var technician = new Technician(details);
    technician.replacePhones(phones, phoneToCall);
    technician.replaceSkills(skills);
    technician.replaceShifts(shifts);
    return technician;
  }
}
