package org.beckon.schedule;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody who might take a visit at a time.
 *
 * @param skills by name, with commas
 * @param kilometers from home to the site, as the crow flies; null when one of them is not known
 * @param loadPercent how much of their hours that day is taken; null when they have no hours
 * @param objections why not, in sentences; empty for somebody who is free and able
 */
public record TechnicianOption(
    long technicianId,
    String name,
    String skills,
    Double kilometers,
    Integer loadPercent,
    List<String> objections)
    implements Serializable {

  public boolean fits() {
    return objections.isEmpty();
  }
}
