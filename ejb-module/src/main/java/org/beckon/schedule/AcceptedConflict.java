package org.beckon.schedule;

/**
 * A conflict that somebody with the permission said yes to.
 *
 * @param about what is in the way; the same again is the same conflict, whatever its words are now
 */
record AcceptedConflict(long technicianId, ConflictKind kind, String about) {

  /**
   * Two visits that are in each other's way are one conflict, whichever of them was placed last.
   *
   * @param jobId of the visit
   */
  static AcceptedConflict of(
      long technicianId, long appointmentId, long jobId, PlanConflict conflict) {
    return new AcceptedConflict(
        technicianId, conflict.kind(), about(appointmentId, jobId, conflict));
  }

  /** That the visit is one too many that day. */
  static AcceptedConflict overCapacity(long technicianId, long appointmentId) {
    return new AcceptedConflict(technicianId, ConflictKind.OVER_CAPACITY, visit(appointmentId));
  }

  private static String about(long appointmentId, long jobId, PlanConflict conflict) {
    return switch (conflict.kind()) {
      case OVERLAP, TRAVEL_GAP ->
          "jobs %d %d"
              .formatted(Math.min(jobId, conflict.jobId()), Math.max(jobId, conflict.jobId()));
      case ABSENT, OUTSIDE_WINDOW ->
          "%s %s/%s".formatted(visit(appointmentId), conflict.from(), conflict.until());
      case SKILL_MISSING, SKILL_EXPIRED -> visit(appointmentId) + " " + conflict.message();
      case OUTSIDE_SHIFT, OVER_CAPACITY -> visit(appointmentId);
    };
  }

  private static String visit(long appointmentId) {
    return "visit " + appointmentId;
  }
}
