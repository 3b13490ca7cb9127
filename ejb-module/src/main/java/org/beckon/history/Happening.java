package org.beckon.history;

/**
 * What is about to be written down. Start with {@link #of}, say what it was about, from what to
 * what, and hand it to {@link History}.
 *
 * @param kind stable word: {@code job.created}, {@code assignment.sent}
 */
public record Happening(
    String kind,
    String onBehalfOf,
    Long jobId,
    Long appointmentId,
    Long assignmentId,
    Long technicianId,
    Long customerId,
    Long dispatchId,
    String oldValue,
    String newValue,
    String reason) {

  public static Happening of(String kind) {
    return new Happening(kind, null, null, null, null, null, null, null, null, null, null);
  }

  public Happening job(Long id) {
    return new Happening(
        kind,
        onBehalfOf,
        id,
        appointmentId,
        assignmentId,
        technicianId,
        customerId,
        dispatchId,
        oldValue,
        newValue,
        reason);
  }

  public Happening appointment(Long id) {
    return new Happening(
        kind,
        onBehalfOf,
        jobId,
        id,
        assignmentId,
        technicianId,
        customerId,
        dispatchId,
        oldValue,
        newValue,
        reason);
  }

  public Happening assignment(Long id) {
    return new Happening(
        kind,
        onBehalfOf,
        jobId,
        appointmentId,
        id,
        technicianId,
        customerId,
        dispatchId,
        oldValue,
        newValue,
        reason);
  }

  public Happening technician(Long id) {
    return new Happening(
        kind,
        onBehalfOf,
        jobId,
        appointmentId,
        assignmentId,
        id,
        customerId,
        dispatchId,
        oldValue,
        newValue,
        reason);
  }

  public Happening customer(Long id) {
    return new Happening(
        kind,
        onBehalfOf,
        jobId,
        appointmentId,
        assignmentId,
        technicianId,
        id,
        dispatchId,
        oldValue,
        newValue,
        reason);
  }

  /** Part of the chain of that dispatch (B.9). */
  public Happening dispatch(Long id) {
    return new Happening(
        kind,
        onBehalfOf,
        jobId,
        appointmentId,
        assignmentId,
        technicianId,
        customerId,
        id,
        oldValue,
        newValue,
        reason);
  }

  /** Either may be null: something that was not there, or is no longer. */
  public Happening change(Object from, Object to) {
    return new Happening(
        kind,
        onBehalfOf,
        jobId,
        appointmentId,
        assignmentId,
        technicianId,
        customerId,
        dispatchId,
        text(from),
        text(to),
        reason);
  }

  public Happening because(String why) {
    return new Happening(
        kind,
        onBehalfOf,
        jobId,
        appointmentId,
        assignmentId,
        technicianId,
        customerId,
        dispatchId,
        oldValue,
        newValue,
        why);
  }

  /** For whom the actor acted, when it was not for himself (S1-85). */
  public Happening behalfOf(String whom) {
    return new Happening(
        kind,
        whom,
        jobId,
        appointmentId,
        assignmentId,
        technicianId,
        customerId,
        dispatchId,
        oldValue,
        newValue,
        reason);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
