package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which process is the server, written down for whoever comes after us. */
final class ServerPid {

  private static final int PATIENCE_SECONDS = 20;

  private final Path file;

  ServerPid(Path run) {
    this.file = run.resolve("server.pid");
  }

  void write(ProcessHandle server) throws IOException {
    Files.writeString(file, "%d%n%s%n".formatted(server.pid(), startOf(server)));
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** A server whose launcher was killed ends by itself; we wait for it, or end it. */
  void awaitEndOfLeftOver() throws IOException {
    var leftOver = leftOver();
    if (leftOver.isEmpty()) {
      return;
    }
    try {
      leftOver.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      leftOver.get().destroyForcibly();
    } catch (InterruptedException | ExecutionException e) {
      throw new CannotStart("the server of an earlier start does not end", e);
    }
  }

  private Optional<ProcessHandle> leftOver() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    // The number alone could belong to another program by now; with its start it cannot.
    return lines.size() == 2
        ? ProcessHandle.of(Long.parseLong(lines.get(0)))
            .filter(process -> startOf(process).equals(lines.get(1)))
        : Optional.empty();
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
