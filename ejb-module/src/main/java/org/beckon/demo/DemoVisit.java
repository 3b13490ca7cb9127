package org.beckon.demo;

import org.beckon.appointment.TimeWindow;
import org.beckon.trsp.TrspNode;

/**
 * Who goes where, and when.
 *
 * @param failing whether a part will be missing
 */
record DemoVisit(TrspNode request, TrspNode technician, TimeWindow time, boolean failing) {

  DemoVisit failing(boolean will) {
    return new DemoVisit(request, technician, time, will);
  }
}
