package org.beckon.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that runs one of our classes; ends when this one does. */
final class OtherJvm implements AutoCloseable {

  private final Process process;
  private final String ready;

  /** Starts it and waits for the one line that it writes when it is ready. */
  OtherJvm(Class<?> main, Path log, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes()));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    ready = new BufferedReader(process.inputReader()).readLine();
    if (ready == null) {
      throw new IOException(main.getSimpleName() + " did not start, see " + log);
    }
  }

  /** What it said. */
  String ready() {
    return ready;
  }

  /** As kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** For the other side: returns when whoever started it is gone. */
  static void untilParentEnds() throws IOException {
    while (System.in.read() >= 0) {
      // nothing is said on this line
    }
  }

  private static String classes() {
    return System.getProperty("java.class.path");
  }
}
