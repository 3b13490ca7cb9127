package org.beckon.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.dispatch.FieldStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {

  @Test
  void the_button_leads_from_sent_to_checked_out_in_order() {
    var steps = new ArrayList<FieldStep>();
    for (var status :
        List.of(
            AssignmentStatus.SENT,
            AssignmentStatus.ACKNOWLEDGED,
            AssignmentStatus.EN_ROUTE,
            AssignmentStatus.ON_SITE)) {
      NextStep.after(status).ifPresent(steps::add);
    }

    assertThat(steps).containsExactly(FieldStep.values());
  }

  @ParameterizedTest
  @EnumSource
  void there_is_a_button_exactly_while_the_technician_has_something_to_do(AssignmentStatus status) {
    assertThat(NextStep.after(status).isPresent()).isEqualTo(status.isSent());
  }
}
