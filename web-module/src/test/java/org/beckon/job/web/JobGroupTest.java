package org.beckon.job.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.beckon.board.JobLine;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.platform.web.Times;
import org.beckon.platform.web.TimesKit;
import org.junit.jupiter.api.Test;

/** S1-106: what stands over the jobs of one group. */
class JobGroupTest {

  static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  Times times = TimesKit.inNewYork(NOON);

  @Test
  void a_route_is_who_goes_there_on_which_day() {
    // The day begins where the organization is.
    var late = Instant.parse("2026-03-03T04:30:00Z");

    assertThat(JobGroup.ROUTE.of(job("Kenji Walsh", late, "02169"), times))
        .isEqualTo("Kenji Walsh, Mon 2 Mar");
    assertThat(JobGroup.ROUTE.of(job("Kenji Walsh", late.plusSeconds(1800), "02169"), times))
        .isEqualTo("Kenji Walsh, Tue 3 Mar");
  }

  @Test
  void work_that_nobody_has_stands_together() {
    assertThat(JobGroup.ROUTE.of(job(null, NOON, "02169"), times)).isEqualTo("Nobody yet");
  }

  @Test
  void an_area_is_the_postal_code_and_the_city() {
    assertThat(JobGroup.AREA.of(job(null, null, "02169"), times)).isEqualTo("02169 Quincy");
    assertThat(JobGroup.AREA.of(job(null, null, null), times)).isEqualTo("Quincy");
  }

  private static JobLine job(String technicians, Instant nextAt, String postalCode) {
    return new JobLine(
        1,
        1,
        "WO-1",
        "Boiler service",
        JobStatus.SCHEDULED,
        Priority.NORMAL,
        1,
        "Harbor Point Hotel",
        "Quincy",
        null,
        nextAt,
        technicians,
        null,
        postalCode,
        null);
  }
}
