package org.beckon.schedule;

/** A visit with the place in it that a technician holds. */
record HeldVisit(long assignmentId, long technicianId, long jobId, Visit visit) {}
