package org.beckon.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * One Beckon server with lines of its own to everything it talks to. Started again whenever it
 * ends, as a service manager does.
 */
final class Node implements AutoCloseable {

  /** How far it is. */
  enum State {
    STARTING,
    READY,
    PAUSED,
    CLOSED
  }

  private final String name;
  private final Path jar;
  private final Path home;
  private final int port;
  private final Map<String, String> settings;
  final Line database;
  final Line broker;
  final Line mail;
  final Line sms;
  final Line calls;
  private Process launcher;
  private volatile State state = State.STARTING;
  private volatile long readySince;

  /**
   * @param name by which the database knows whose connection it is
   */
  Node(String name, Path jar, Path folder, Surroundings around) throws IOException {
    this.name = name;
    this.jar = jar;
    home = folder.resolve(name);
    Files.createDirectories(home);
    port = freePort();
    database = new Line(around::databasePort);
    broker = new Line(around::brokerPort);
    mail = new Line(around::mailPort);
    sms = new Line(around::smsPort);
    calls = new Line(around::callsPort);
    settings = new HashMap<>(around.settings());
    settings.put("BECKON_HOME", home.toString());
    settings.put("BECKON_PORT", Integer.toString(port));
    settings.put(
        "BECKON_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:%d/beckon?ApplicationName=%s"
            .formatted(database.port(), name));
    settings.put("BECKON_BROKER_URL", "tcp://127.0.0.1:" + broker.port());
    settings.put("BECKON_MAIL_HOST", "127.0.0.1");
    settings.put("BECKON_MAIL_PORT", Integer.toString(mail.port()));
    settings.put("BECKON_SMS_HTTP_URL", "http://127.0.0.1:" + sms.port() + "/send");
    settings.put("BECKON_SMS_SMPP_PORT", Integer.toString(sms.port()));
    settings.put("BECKON_VOICE_ARI_URL", "http://127.0.0.1:" + calls.port() + "/ari");
    settings.computeIfPresent(
        "BECKON_SMS_HTTP_FIND_URL", (key, path) -> "http://127.0.0.1:" + sms.port() + path);
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  List<Line> lines() {
    return List.of(database, broker, mail, sms, calls);
  }

  boolean isReady() {
    return state == State.READY;
  }

  boolean isStarting() {
    return state == State.STARTING;
  }

  /** How long it has been at work. */
  Duration ready() {
    return Duration.ofNanos(System.nanoTime() - readySince);
  }

  /** Does not wait. */
  synchronized void start() {
    if (state == State.CLOSED) {
      return;
    }
    state = State.STARTING;
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("BECKON_"));
    builder.environment().putAll(settings);
    try {
      launcher = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var process = launcher;
    var reader = new Thread(() -> follow(process), name);
    reader.setDaemon(true);
    reader.start();
  }

  /** As kill -9 does, the server first: its launcher must not notice. Starts again at once. */
  void kill() {
    if (state != State.CLOSED) {
      state = State.STARTING;
    }
    var all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** As SIGSTOP does: it does not know that it was away. */
  void pause() throws IOException {
    state = State.PAUSED;
    signal("-STOP");
  }

  /** As SIGCONT does. */
  void resume() throws IOException {
    if (state == State.PAUSED) {
      signal("-CONT");
      state = State.READY;
    }
  }

  private synchronized List<ProcessHandle> processes() {
    return Stream.concat(launcher.descendants(), Stream.of(launcher.toHandle())).toList();
  }

  private void signal(String signal) throws IOException {
    var command = new ArrayList<>(List.of("kill", signal));
    processes().forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).start().onExit().join();
  }

  private void follow(Process process) {
    try (var lines = process.inputReader();
        var log =
            Files.newBufferedWriter(
                home.resolve("console.log"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        log.write(line + "\n");
        log.flush();
        if (line.startsWith("ready at http")) {
          readySince = System.nanoTime();
          state = State.READY;
        }
      }
      process.waitFor();
    } catch (IOException gone) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    start();
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      state = State.CLOSED;
    }
    kill();
    for (var line : lines()) {
      line.close();
    }
  }

  /**
   * Below those that systems give to whoever calls out: else somebody's call would have it while
   * the server is down.
   */
  static int freePort() throws IOException {
    for (int tries = 0; ; tries++) {
      var port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        if (tries > 100) {
          throw taken;
        }
      }
    }
  }
}
