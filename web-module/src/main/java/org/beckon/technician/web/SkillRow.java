package org.beckon.technician.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.beckon.technician.Skill;

/** One skill in the form; a row without a name is left out. */
public class SkillRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private int level = 1;
  private LocalDate expiresOn;

  static SkillRow of(Skill skill) {
    var row = new SkillRow();
    row.name = skill.name();
    row.level = skill.level();
    row.expiresOn = skill.expiresOn().orElse(null);
    return row;
  }

  Skill skill() {
    return Skill.of(name, level, expiresOn);
  }

  public boolean isGiven() {
    return name != null && !name.isBlank();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getLevel() {
    return level;
  }

  public void setLevel(int level) {
    this.level = level;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }
}
