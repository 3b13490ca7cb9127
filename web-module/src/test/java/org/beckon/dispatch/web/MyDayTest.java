package org.beckon.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beckon.appointment.AssignmentStatus.ACKNOWLEDGED;
import static org.beckon.appointment.AssignmentStatus.COMPLETE;
import static org.beckon.appointment.AssignmentStatus.ON_SITE;
import static org.beckon.appointment.AssignmentStatus.SENT;
import static org.beckon.dispatch.web.MyJobKit.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beckon.board.MyJob;
import org.junit.jupiter.api.Test;

class MyDayTest {

  /** Eight in the morning in New York. */
  static final Instant EIGHT = Instant.parse("2026-03-02T13:00:00Z");

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void the_job_being_done_comes_before_one_that_should_have_begun_earlier() {
    var day = day(job(1, ACKNOWLEDGED, EIGHT), job(2, ON_SITE, hours(2)));

    assertThat(day.current()).map(MyJob::assignmentId).hasValue(2L);
  }

  @Test
  void the_next_job_is_shown_when_nothing_is_being_done() {
    var day = day(job(1, COMPLETE, EIGHT), job(2, SENT, hours(2)), job(3, SENT, hours(4)));

    assertThat(day.current()).map(MyJob::assignmentId).hasValue(2L);
  }

  @Test
  void tomorrows_job_is_next_when_today_is_over() {
    var day = day(job(1, COMPLETE, EIGHT), job(2, SENT, hours(26)));

    assertThat(day.current()).map(day::dayOf).hasValue(LocalDate.of(2026, 3, 3));
  }

  @Test
  void a_job_late_in_the_evening_is_todays_in_the_technicians_zone() {
    var elevenAtNight = hours(15);

    var day = day(job(1, SENT, elevenAtNight));

    assertThat(day.todays()).hasSize(1);
    assertThat(day.upcoming()).isEmpty();
  }

  @Test
  void later_days_are_told_apart_and_in_order() {
    var day = day(job(1, SENT, EIGHT), job(3, SENT, hours(48)), job(2, SENT, hours(24)));

    assertThat(day.upcoming())
        .extracting(MyDay.Upcoming::day)
        .containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
  }

  @Test
  void only_todays_finished_jobs_count_as_done() {
    var day = day(job(1, COMPLETE, EIGHT), job(2, SENT, hours(1)), job(3, COMPLETE, hours(24)));

    assertThat(day.done()).isEqualTo(1);
  }

  @Test
  void what_was_sent_since_the_last_look_has_arrived() {
    var before = day(job(1, SENT, EIGHT));

    var now = day(job(1, SENT, EIGHT), job(2, SENT, hours(3)));

    assertThat(now.arrivedSince(before)).extracting(MyJob::assignmentId).containsExactly(2L);
  }

  @Test
  void a_new_time_for_an_acknowledged_job_is_news_again() {
    var before = day(job(1, ACKNOWLEDGED, EIGHT));

    var now = day(job(1, SENT, hours(2)));

    assertThat(now.arrivedSince(before)).hasSize(1);
  }

  private static MyDay day(MyJob... jobs) {
    return new MyDay(NEW_YORK, LocalDate.of(2026, 3, 2), List.of(jobs));
  }

  private static Instant hours(int hours) {
    return EIGHT.plus(Duration.ofHours(hours));
  }
}
