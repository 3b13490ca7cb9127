package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerOutputTest {

  private static final String ERROR = "2026-03-02T08:00:00Z SEVERE org.beckon.server.ServerMain ";
  private static final String NEWER = ERROR + "BECKON-FATAL: the schema is newer\n";
  private static final String FAILED = ERROR + "BECKON-FATAL: beckon could not be deployed\n";
  private static final String READY = ERROR + "BECKON-READY:\n";

  @TempDir Path folder;

  ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @Test
  void of_several_reasons_the_first_is_told_and_what_follows_from_it_is_in_the_log()
      throws Exception {
    var output = output(NEWER + FAILED);

    assertThatThrownBy(output::awaitReady).hasMessage("the schema is newer");
    assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(folder.resolve("server.log")).content().contains("could not be deployed");
  }

  @Test
  void what_goes_wrong_after_the_start_is_told_too() throws Exception {
    output(READY + NEWER).awaitReady();

    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("the schema is newer");
  }

  @Test
  void a_server_that_ends_without_a_word_is_told_with_the_place_of_its_log() throws Exception {
    assertThatThrownBy(output("2026-03-02T08:00:00Z INFO org.beckon.Some thing\n")::awaitReady)
        .hasMessageContaining("the server ended while starting; see ")
        .hasMessageContaining("server.log");
  }

  /** Read to its end. */
  private ServerOutput output(String text) throws Exception {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
    var log = new RotatingLog(folder.resolve("server.log"), 10_000, 1);
    var output = new ServerOutput(stream, log, new Console(err, err));
    output.follow().join();
    return output;
  }
}
