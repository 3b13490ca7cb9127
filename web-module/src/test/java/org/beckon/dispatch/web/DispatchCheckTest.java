package org.beckon.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.beckon.board.JobLine;
import org.beckon.board.JobSheet;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S1-115 to S1-118: when the button Dispatch is gray, and that it says why. */
class DispatchCheckTest {

  @ParameterizedTest
  @EnumSource(
      names = {
        "DISPATCHED",
        "IN_PROGRESS",
        "COMPLETE",
        "CLOSED",
        "INVOICED",
        "CANCELED",
        "DECLINED"
      })
  void gray_with_a_reason(JobStatus status) {
    assertThat(DispatchCheck.objection(sheet(status), true)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "REQUESTED", "OFFERED", "UNSCHEDULED", "SCHEDULED", "PAUSED"})
  void may_be_pressed(JobStatus status) {
    assertThat(DispatchCheck.objection(sheet(status), true)).isEmpty();
  }

  @Test
  @DisplayName("S1-116: gray for who may not")
  void no_permission() {
    assertThat(DispatchCheck.objection(sheet(JobStatus.SCHEDULED), false)).contains("roles");
  }

  @Test
  @DisplayName("S1-25: Between 10 AM - 12 PM")
  void arrival() {
    var ten = LocalDateTime.of(2026, 11, 25, 10, 0);
    assertThat(ArrivalWords.between(ten, ten.plusHours(2))).isEqualTo("Between 10 AM - 12 PM");
    assertThat(ArrivalWords.between(ten.plusMinutes(30), ten.plusHours(2)))
        .isEqualTo("Between 10:30 AM - 12 PM");
    assertThat(ArrivalWords.between(null, ten)).isEmpty();
  }

  private static JobSheet sheet(JobStatus status) {
    return new JobSheet(line(status), null, null, List.of(), List.of());
  }

  private static JobLine line(JobStatus status) {
    return new JobLine(
        1,
        1,
        "WO-1",
        "Leak",
        status,
        Priority.NORMAL,
        1,
        "Dental",
        "Lincoln",
        null,
        null,
        "",
        null,
        null,
        null);
  }
}
