package org.beckon.technician.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.beckon.technician.Phone;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianFile;
import org.beckon.technician.WorkShift;

/** Phones, skills and hours as they stand in the forms of a technician's page. */
public class TechnicianSheet implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PHONES = 3;

  private final List<PhoneRow> phoneRows = new ArrayList<>();
  private final List<SkillRow> skillRows = new ArrayList<>();
  private final List<ShiftRow> shiftRows = new ArrayList<>();
  private Integer phoneToCall;

  /** A row for each number that can be on record, and an empty one for what is to be added. */
  static TechnicianSheet of(TechnicianFile file) {
    var sheet = new TechnicianSheet();
    for (var position = 1; position <= PHONES; position++) {
      sheet.phoneRows.add(row(file, position));
    }
    file.skills().forEach(skill -> sheet.skillRows.add(SkillRow.of(skill)));
    file.shifts().forEach(shift -> sheet.shiftRows.add(ShiftRow.of(shift)));
    sheet.phoneToCall = file.phoneToCall();
    sheet.addSkill();
    sheet.addShift();
    return sheet;
  }

  private static PhoneRow row(TechnicianFile file, int position) {
    return file.phones().stream()
        .filter(phone -> phone.position() == position)
        .findFirst()
        .map(PhoneRow::of)
        .orElseGet(() -> new PhoneRow(position));
  }

  public void addSkill() {
    skillRows.add(new SkillRow());
  }

  public void addShift() {
    var row = new ShiftRow();
    row.setDay(
        shiftRows.isEmpty()
            ? DayOfWeek.MONDAY
            : shiftRows.get(shiftRows.size() - 1).getDay().plus(1));
    shiftRows.add(row);
  }

  List<Phone> phones() {
    return phoneRows.stream().filter(PhoneRow::isGiven).map(PhoneRow::phone).toList();
  }

  List<Skill> skills() {
    return skillRows.stream().filter(SkillRow::isGiven).map(SkillRow::skill).toList();
  }

  List<WorkShift> shifts() {
    return shiftRows.stream().filter(ShiftRow::isGiven).map(ShiftRow::shift).toList();
  }

  public List<PhoneRow> getPhoneRows() {
    return phoneRows;
  }

  public List<SkillRow> getSkillRows() {
    return skillRows;
  }

  public List<ShiftRow> getShiftRows() {
    return shiftRows;
  }

  public DayOfWeek[] getDays() {
    return DayOfWeek.values();
  }

  /** The position of the only number that is ever called (S0-11); null for none. */
  public Integer getPhoneToCall() {
    return phoneToCall;
  }

  public void setPhoneToCall(Integer phoneToCall) {
    this.phoneToCall = phoneToCall;
  }
}
