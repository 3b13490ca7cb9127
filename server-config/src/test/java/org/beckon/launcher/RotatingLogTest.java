package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

  @TempDir Path folder;

  @Test
  void a_full_log_moves_aside_and_the_oldest_goes() throws IOException {
    var file = folder.resolve("server.log");
    try (var log = new RotatingLog(file, 5, 2)) {
      for (var line : new String[] {"first", "second", "third", "fourth"}) {
        log.write(line);
      }
    }

    assertThat(file).hasContent("fourth");
    assertThat(folder.resolve("server.log.1")).hasContent("third");
    assertThat(folder.resolve("server.log.2")).hasContent("second");
    assertThat(folder.resolve("server.log.3")).doesNotExist();
  }

  @Test
  void the_next_start_goes_on_where_the_last_one_ended() throws IOException {
    var file = Files.writeString(folder.resolve("server.log"), "before\n");

    try (var log = new RotatingLog(file, 100, 2)) {
      log.write("after");
    }

    assertThat(file).hasContent("before\nafter");
  }
}
