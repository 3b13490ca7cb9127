package org.beckon.technician;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.beckon.platform.Require;

/** What somebody can do, how well, and until when the certificate holds. */
@Embeddable
public class Skill implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "skill", nullable = false)
  private String name;

  @Column(nullable = false)
  private int level;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  protected Skill() {}

  private Skill(String name, int level, LocalDate expiresOn) {
    this.name = name;
    this.level = level;
    this.expiresOn = expiresOn;
  }

  /**
   * @param level 1 (learning) to 5 (teaches it)
   * @param expiresOn the last day it holds, or null
   */
  public static Skill of(String name, int level, LocalDate expiresOn) {
    return new Skill(
        Require.text("skill", name, 60), Require.between("level", 1, 5, level), expiresOn);
  }

  /** Whether this is the skill asked for, good enough, on that day. */
  public boolean covers(String skill, int neededLevel, LocalDate day) {
    return name.equalsIgnoreCase(skill) && level >= neededLevel && holdsOn(day);
  }

  public boolean holdsOn(LocalDate day) {
    return expiresOn == null || !day.isAfter(expiresOn);
  }

  public String name() {
    return name;
  }

  public int level() {
    return level;
  }

  public Optional<LocalDate> expiresOn() {
    return Optional.ofNullable(expiresOn);
  }
}
