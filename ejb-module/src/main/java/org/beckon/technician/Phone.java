package org.beckon.technician;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.beckon.platform.Require;

/** One of at most three numbers on record. */
@Embeddable
public class Phone implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(nullable = false)
  private int position;

  @Column(nullable = false)
  private String label;

  @Column(nullable = false)
  private String number;

  protected Phone() {}

  private Phone(int position, String label, String number) {
    this.position = position;
    this.label = label;
    this.number = number;
  }

  /** Refuses what is not a number in international form. */
  public static Phone of(int position, String label, String number) {
    return new Phone(
        Require.between("position", 1, 3, position),
        Require.text("label", label, 20),
        Require.phone("number", number));
  }

  public int position() {
    return position;
  }

  public String label() {
    return label;
  }

  public String number() {
    return number;
  }
}
