package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara Micro exactly as its makers publish it. */
final class PayaraMicroJar {

  private PayaraMicroJar() {}

  /**
   * Asks it to lay itself out as plain jars, its own documented option: the JVM can share classes
   * of plain jars between runs, but not of jars inside a jar.
   */
  static void layOut(Path jar, Path folder) throws IOException {
    var output = jar.resolveSibling("layout.out");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--rootdir",
                folder.toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0 || !Files.exists(folder.resolve("launch-micro.jar"))) {
        throw new IOException("Payara Micro did not unpack: " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    Files.delete(output);
  }
}
