package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandTest {

  @TempDir Path folder;
  Payload payload;

  @BeforeEach
  void unpack() {
    payload = new Payload(folder);
  }

  @Test
  void the_first_start_is_told_where_to_keep_its_classes() {
    assertThat(command(Map.of()))
        .noneMatch(option -> option.startsWith("-XX:SharedArchiveFile"))
        .endsWith(payload.application().toString(), payload.sharedClasses().toString());
  }

  @Test
  void later_starts_use_the_classes_that_were_kept() throws IOException {
    Files.createFile(payload.sharedClasses());

    assertThat(command(Map.of())).contains("-XX:SharedArchiveFile=" + payload.sharedClasses());
  }

  @Test
  void an_operator_may_say_that_no_classes_are_kept() {
    assertThat(command(Map.of("BECKON_CLASS_SHARING", "false")))
        .endsWith(payload.application().toString());
  }

  private List<String> command(Map<String, String> environment) {
    return new ServerCommand(payload, Settings.read(environment, folder)).in(folder);
  }
}
