package org.beckon.job.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.JobSheet;
import org.junit.jupiter.api.Test;

class SendCheckTest {

  static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  @Test
  void a_planned_visit_may_be_sent() {
    assertThat(objection(AppointmentStatus.SCHEDULED, AssignmentStatus.PLANNED)).isEmpty();
  }

  @Test
  void a_visit_without_a_technician_needs_one_first() {
    assertThat(objection(AppointmentStatus.SCHEDULED, AssignmentStatus.OPEN))
        .isEqualTo("Needs a technician first.");
  }

  @Test
  void a_visit_whose_technician_was_recalled_needs_one_again() {
    assertThat(
            objection(
                AppointmentStatus.SCHEDULED, AssignmentStatus.RECALLED, AssignmentStatus.OPEN))
        .isEqualTo("Needs a technician first.");
  }

  @Test
  void what_was_sent_to_everybody_is_not_sent_twice() {
    assertThat(objection(AppointmentStatus.DISPATCHED, AssignmentStatus.SENT))
        .isEqualTo("Sent to everybody already.");
  }

  @Test
  void the_second_of_two_can_still_be_sent() {
    assertThat(
            objection(AppointmentStatus.SCHEDULED, AssignmentStatus.SENT, AssignmentStatus.PLANNED))
        .isEmpty();
  }

  @Test
  void a_visit_that_is_over_is_not_sent() {
    assertThat(objection(AppointmentStatus.CANCELED, AssignmentStatus.CANCELED))
        .isEqualTo("This visit is over.");
  }

  private static String objection(AppointmentStatus visit, AssignmentStatus... places) {
    return SendCheck.objection(
        new JobSheet.Visit(
            1, 1, visit, NOON, NOON.plusSeconds(3600), null, null, null, null, places(places)));
  }

  private static List<JobSheet.Place> places(AssignmentStatus... statuses) {
    return Stream.of(statuses)
        .map(
            status ->
                new JobSheet.Place(1, 1, 1, status, NOON, 7L, "Kenji Walsh", true, null, null))
        .toList();
  }
}
