package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void it_is_made_for_its_owner_alone() throws IOException {
    var home = folder.resolve("deep").resolve("beckon");

    try (var directory = DataDirectory.open(home)) {
      assertThat(directory.home()).isEqualTo(home).isDirectory();
      assertThat(Files.getPosixFilePermissions(home))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void a_second_beckon_is_refused_as_long_as_the_first_has_it() {
    try (var first = DataDirectory.open(folder)) {
      assertThatThrownBy(() -> DataDirectory.open(first.home()))
          .isInstanceOf(CannotStart.class)
          .hasMessage("the data directory %s is in use by another Beckon", folder);
    }

    try (var next = DataDirectory.open(folder)) {
      assertThat(next.home()).isEqualTo(folder);
    }
  }

  @Test
  void a_second_process_is_refused_as_well() throws Exception {
    try (var first = DataDirectory.open(folder)) {
      var second =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.beckon.launcher.Main",
                  "--demo")
              .redirectErrorStream(true);
      second.environment().put("BECKON_HOME", first.home().toString());
      var process = second.start();

      assertThat(new String(process.getInputStream().readAllBytes()))
          .endsWith(
              "Beckon cannot start: the data directory %s is in use by another Beckon\n"
                  .formatted(folder));
      assertThat(process.waitFor()).isOne();
    }
  }

  @Test
  void a_file_in_its_place_is_a_clear_reason() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> DataDirectory.open(file.resolve("beckon")))
        .isInstanceOf(CannotStart.class)
        .hasMessageMatching("the data directory .*/file/beckon cannot be written \\(.+\\)");
  }

  @Test
  void a_directory_that_may_not_be_written_is_a_clear_reason() throws IOException {
    assumeThat(System.getProperty("user.name")).as("root may write anywhere").isNotEqualTo("root");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));

    assertThatThrownBy(() -> DataDirectory.open(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessage("the data directory %s cannot be written (permission denied)", folder);
  }
}
