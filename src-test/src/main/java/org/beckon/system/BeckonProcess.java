package org.beckon.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One start of the real jar with its own data directory, and what a test may ask of it. */
public final class BeckonProcess implements AutoCloseable {

  private static final int START_MINUTES = 5;
  private static final int STOP_SECONDS = 60;

  private final Path home;
  private final int port;
  private final int databasePort;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final StringBuffer output = new StringBuffer();
  private final Process process;
  private volatile boolean isReady;

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param jar {@code server-config/target/beckon.jar}
   * @param home the data directory; kept from one start to the next
   * @param settings more environment variables
   */
  public BeckonProcess(Path jar, Path home, Map<String, String> settings, String... options) {
    this.home = home.toAbsolutePath();
    this.port = freePort();
    this.databasePort = freePort();
    this.process = launch(jar, settings, options);
    var reader = new Thread(this::read, "beckon-output");
    reader.setDaemon(true);
    reader.start();
    awaitReady();
  }

  /** Where it listens, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** As the application itself sees it. */
  public Connection database() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort + "/beckon", "beckon", databasePassword());
  }

  /** Of the application's own login there. */
  public String databasePassword() {
    return file("secret/database-application").strip();
  }

  /** The process that runs the application. */
  public ProcessHandle server() {
    return file("run/server.pid")
        .lines()
        .findFirst()
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of)
        .orElseThrow();
  }

  /** Those of the database that was started with it. */
  public Stream<ProcessHandle> databaseProcesses() {
    return file("database/postmaster.pid")
        .lines()
        .limit(1)
        .map(String::strip)
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
        .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.children()));
  }

  /** What it has said so far. */
  public String output() {
    return output.toString();
  }

  private Process launch(Path jar, Map<String, String> settings, String... options) {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(java.util.List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BECKON_"));
    var own = new HashMap<String, String>();
    own.put("BECKON_HOME", home.toString());
    own.put("BECKON_PORT", Integer.toString(port));
    own.put("BECKON_URL", url());
    own.put("BECKON_DATABASE_PORT", Integer.toString(databasePort));
    // Most starts of a test are the only one; the archive would cost more than it gives.
    own.put("BECKON_CLASS_SHARING", "false");
    own.putAll(settings);
    builder.environment().putAll(own);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        if (line.startsWith("ready at http")) {
          isReady = true;
          ready.countDown();
        }
      }
    } catch (IOException e) {
      output.append(e);
    } finally {
      ready.countDown();
    }
  }

  private void awaitReady() {
    try {
      if (ready.await(START_MINUTES, TimeUnit.MINUTES) && isReady) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new IllegalStateException("Beckon did not start:\n" + output);
  }

  private String file(String name) {
    try {
      return Files.readString(home.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to stop, as Ctrl-C does; insists after a minute. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
