package org.beckon.dispatch;

import java.time.LocalDate;

/**
 * Which of the available jobs somebody wants to see.
 *
 * @param kilometers from home, at most; null for any distance
 * @param skilled only what they have the skills for
 * @param day visits of that day at the technician's home, and what has no day yet; null for all
 */
public record AvailableFilter(Integer kilometers, boolean skilled, LocalDate day) {

  public static AvailableFilter all() {
    return new AvailableFilter(null, false, null);
  }
}
