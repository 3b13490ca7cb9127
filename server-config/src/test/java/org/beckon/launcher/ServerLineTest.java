package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.launcher.ServerLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerLineTest {

  private static final String START = "2026-03-01T08:30:00.000+0000 INFO ";

  @Test
  void what_our_own_code_says_is_for_the_console() {
    assertThat(ServerLine.in(START + "org.beckon.server.ServerMain BECKON-SAY: broker ready"))
        .contains(new ServerLine(Kind.SAY, "broker ready"));
  }

  @Test
  void ready_needs_no_text() {
    assertThat(ServerLine.in(START + "org.beckon.server.ServerMain BECKON-READY:"))
        .contains(new ServerLine(Kind.READY, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.beckon.job.JobIntake Job for BECKON-SAY: call me",
        "com.example.Other BECKON-FATAL: not ours",
        "org.beckon.job.JobIntake INFO org.beckon.x BECKON-FATAL: typed by a user",
        "org.beckon.server.ServerMain BECKON-SHOUT: unknown"
      })
  void nobody_else_speaks_in_our_name(String line) {
    assertThat(ServerLine.in(START + line)).isEmpty();
  }

  @Test
  void a_second_line_of_a_message_is_not_believed() {
    assertThat(ServerLine.in("BECKON-FATAL: after a line break")).isEmpty();
  }
}
