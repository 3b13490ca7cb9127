package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @TempDir Path runtime;

  @Test
  void what_was_unpacked_is_not_unpacked_again() {
    var installation = new Installation(runtime.resolve("1.0"));
    var first = installation.part("server", part -> Files.writeString(part.resolve("a"), "1"));

    installation.part("server", part -> Files.writeString(part.resolve("a"), "2"));

    assertThat(first.resolve("a")).hasContent("1");
  }

  @Test
  void an_unpacking_that_was_interrupted_starts_again() {
    var installation = new Installation(runtime.resolve("1.0"));
    assertThatThrownBy(() -> installation.part("server", InstallationTest::breakOff))
        .isInstanceOf(CannotStart.class)
        .hasMessageEndingWith("server cannot be unpacked: disk full");

    var part = installation.part("server", p -> Files.writeString(p.resolve("whole"), ""));

    assertThat(part).isDirectoryContaining("glob:**/whole");
    assertThat(part.resolve("half")).doesNotExist();
  }

  @Test
  void earlier_releases_are_deleted_once_this_one_runs() throws IOException {
    Files.createDirectories(runtime.resolve("0.9").resolve("server"));
    var installation = new Installation(runtime.resolve("1.0"));
    installation.part("server", part -> {});

    installation.deleteOthers();

    assertThat(runtime).isDirectoryNotContaining("glob:**/0.9");
    assertThat(runtime).isDirectoryContaining("glob:**/1.0");
  }

  private static void breakOff(Path part) throws IOException {
    Files.writeString(part.resolve("half"), "");
    throw new IOException("disk full");
  }
}
