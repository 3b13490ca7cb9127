package org.beckon.schedule;

import org.beckon.appointment.Assignment;
import org.beckon.appointment.TimeWindow;

/** What somebody has to do at a time already. */
record Taken(long appointmentId, long jobId, String number, String title, TimeWindow time) {

  static Taken by(Assignment assignment) {
    var appointment = assignment.appointment();
    var job = appointment.job();
    return new Taken(appointment.id(), job.id(), job.number(), job.title(), appointment.time());
  }
}
