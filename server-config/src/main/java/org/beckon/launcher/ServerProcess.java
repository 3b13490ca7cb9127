package org.beckon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application server, as a process of its own that never outlives the launcher. */
final class ServerProcess {

  private static final long LOG_BYTES = 10L << 20;
  private static final int OLD_LOGS = 5;
  private static final int PATIENCE_SECONDS = 60;

  private final ServerCommand command;
  private final DataDirectory home;
  private final Console console;
  private final ServerPid pid;
  private Process process;
  private ServerOutput output;

  ServerProcess(ServerCommand command, DataDirectory home, Console console) {
    this.command = command;
    this.home = home;
    this.console = console;
    this.pid = new ServerPid(home.run());
  }

  /** Starts it in a fresh domain: nothing of an earlier run can change how this one behaves. */
  void start(Payload payload, Map<String, String> environment) {
    try {
      pid.awaitEndOfLeftOver();
      var domain = home.run().resolve("domain");
      Folders.delete(domain);
      Files.createDirectories(domain);
      payload.copyDomainTo(domain);
      var builder = new ProcessBuilder(command.in(domain)).directory(domain.toFile());
      // Otherwise glibc gives every few threads a heap of their own, which it seldom gives back.
      builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
      builder.environment().putAll(environment);
      process = builder.redirectErrorStream(true).start();
      pid.write(process.toHandle());
      var log = new RotatingLog(home.logs().resolve("server.log"), LOG_BYTES, OLD_LOGS);
      output = new ServerOutput(process.getInputStream(), log, console);
      output.follow();
    } catch (IOException e) {
      throw new CannotStart("the server cannot be started: " + e.getMessage(), e);
    }
  }

  /** Until then the server boots without its application. */
  void mayUseDatabase() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It ended; whoever waits for it to be ready learns why.
      console.complain("the server no longer listens");
    }
  }

  void awaitReady() {
    output.awaitReady();
  }

  int awaitEnd() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Asks the server to end by closing its standard input, which works on every system. */
  void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        console.complain("the server does not stop and is ended by force");
        process.destroyForcibly().waitFor();
      }
      pid.delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
