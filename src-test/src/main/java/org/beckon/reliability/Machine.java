package org.beckon.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a figure was measured with. */
final class Machine {

  private Machine() {}

  static String words() {
    return "%s %s, %d cores, Java %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature());
  }

  /** Of the folder in which it runs; {@code unknown} outside of one. */
  static String commit() {
    try {
      var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
      var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? "unknown" : said;
    } catch (IOException noGit) {
      return "unknown";
    }
  }
}
