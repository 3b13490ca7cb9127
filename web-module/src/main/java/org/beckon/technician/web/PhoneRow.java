package org.beckon.technician.web;

import java.io.Serializable;
import org.beckon.technician.Phone;

/** One of the three numbers that can be on record; empty when there is none. */
public class PhoneRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private String label;
  private String number;

  private final int position;

  PhoneRow(int position) {
    this.position = position;
    this.label = position == 1 ? "Mobile" : "Phone " + position;
  }

  static PhoneRow of(Phone phone) {
    var row = new PhoneRow(phone.position());
    row.label = phone.label();
    row.number = phone.number();
    return row;
  }

  Phone phone() {
    return Phone.of(position, label, number);
  }

  public int getPosition() {
    return position;
  }

  public boolean isGiven() {
    return number != null && !number.isBlank();
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
