package org.beckon.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.beckon.platform.Require;

/** What whoever does the job must be able to do. */
@Embeddable
public class RequiredSkill implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "skill", nullable = false)
  private String name;

  @Column(nullable = false)
  private int level;

  protected RequiredSkill() {}

  private RequiredSkill(String name, int level) {
    this.name = name;
    this.level = level;
  }

  /**
   * @param level 1 to 5
   */
  public static RequiredSkill of(String name, int level) {
    return new RequiredSkill(
        Require.text("skill", name, 60), Require.between("level", 1, 5, level));
  }

  public String name() {
    return name;
  }

  public int level() {
    return level;
  }
}
