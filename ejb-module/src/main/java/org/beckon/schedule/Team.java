package org.beckon.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.TimeWindow;

/**
 * Who is put on a visit at once.
 *
 * @param promised between when the customer may expect them; null for what was promised before
 * @param nobodyElse whether whoever was only planned for it and is not among them is taken off
 */
record Team(List<Long> technicianIds, TimeWindow promised, boolean nobodyElse) {

  /** One more, or one instead; null for nobody new. */
  static Team of(Long technicianId) {
    return new Team(Stream.ofNullable(technicianId).toList(), null, false);
  }
}
