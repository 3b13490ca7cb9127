package org.beckon.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {

  @ParameterizedTest
  @CsvSource({
    "OPEN, SCHEDULED",
    "PLANNED, SCHEDULED",
    "SENT, DISPATCHED",
    "ACKNOWLEDGED, DISPATCHED",
    "EN_ROUTE, EN_ROUTE",
    "ON_SITE, STARTED",
    "COMPLETE, COMPLETE",
    "INCOMPLETE, INCOMPLETE",
    "SENT PLANNED, SCHEDULED",
    "SENT OPEN, SCHEDULED",
    "SENT ACKNOWLEDGED, DISPATCHED",
    "EN_ROUTE PLANNED, EN_ROUTE",
    "ON_SITE EN_ROUTE, STARTED",
    "COMPLETE SENT, STARTED",
    "COMPLETE COMPLETE, COMPLETE",
    "COMPLETE INCOMPLETE, INCOMPLETE"
  })
  void any_technician_starts_a_visit_and_all_have_to_finish_it(
      String places, AppointmentStatus expected) {
    var states = Arrays.stream(places.split(" ")).map(AssignmentStatus::valueOf).toList();

    assertThat(AppointmentRollUp.of(states)).isEqualTo(expected);
  }
}
