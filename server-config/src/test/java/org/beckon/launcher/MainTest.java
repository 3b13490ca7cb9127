package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  /** The version of a class file that Java 8 reads, and every later Java. */
  private static final int JAVA_8 = 52;

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "16"})
  void a_java_that_is_too_old_is_told_so_in_one_line(String version) throws Exception {
    var java = new ProcessBuilder(command(version)).start();
    var complaint = new String(java.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(java.waitFor()).isEqualTo(1);
    assertThat(complaint.lines())
        .containsExactly("Beckon cannot start: it needs Java 17 or later, this is " + version);
  }

  @Test
  void the_oldest_java_that_will_do_goes_on() throws Exception {
    var java = new ProcessBuilder(command("17")).redirectErrorStream(true).start();
    var output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(java.waitFor()).isZero();
    assertThat(output).startsWith("Beckon ");
  }

  @Test
  void even_java_8_can_read_the_class_that_says_so() throws Exception {
    try (var file = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      file.readInt();
      file.readUnsignedShort();
      assertThat(file.readUnsignedShort()).isEqualTo(JAVA_8);
    }
  }

  private static String[] command(String version) {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-cp",
      System.getProperty("java.class.path"),
      OldJava.class.getName(),
      version
    };
  }
}
