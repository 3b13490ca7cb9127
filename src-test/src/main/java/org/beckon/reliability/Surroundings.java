package org.beckon.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything a run needs: a database, a broker, the recipient world, and servers behind one
 * address.
 */
final class Surroundings implements AutoCloseable {

  private static final String SECRET = "what-the-world-signs-with";
  private static final Duration FIRST_START = Duration.ofMinutes(4);

  private final Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Line front;
  private final Postgres postgres;
  private final Broker broker;
  private final OtherJvm world;
  private final int mailPort;
  private final int smsPort;

  /**
   * Starts all of it; the servers are behind it when the first is ready.
   *
   * @param more settings of the servers
   */
  Surroundings(Path jar, Path folder, int servers, SmsMode sms, long seed, Map<String, String> more)
      throws IOException, SQLException {
    this.folder = folder;
    front = new Line(this::anyReadyPort);
    postgres = new Postgres(folder.resolve("postgresql"), Node.freePort());
    broker = new Broker(folder.resolve("broker.log"), Node.freePort());
    world =
        new OtherJvm(
            World.class,
            folder.resolve("world.err"),
            folder.resolve("world.log").toString(),
            sms.name(),
            url(),
            SECRET,
            Long.toString(seed));
    var ports = world.ready().split(" ");
    mailPort = Integer.parseInt(ports[1]);
    smsPort = Integer.parseInt(ports[2]);
    settings.putAll(common());
    settings.putAll(sms.settings());
    settings.putAll(more);
    for (var i = 1; i <= servers; i++) {
      nodes.add(new Node("node" + i, jar, folder, this));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeQuietly));
    startServers();
  }

  /** One alone first: it makes the tables that the journal watches. */
  private void startServers() throws IOException, SQLException {
    var first = nodes.get(0);
    first.start();
    if (!first.awaitReady(FIRST_START)) {
      throw new IOException("The first server did not start, see " + folder);
    }
    try (var connection = postgres.connect()) {
      Journal.install(connection);
    }
    nodes.stream().skip(1).forEach(Node::start);
  }

  private Map<String, String> common() {
    return Map.ofEntries(
        Map.entry("BECKON_URL", url()),
        Map.entry("BECKON_DATABASE_USER", Postgres.USER),
        Map.entry("BECKON_DATABASE_PASSWORD", Postgres.PASSWORD),
        Map.entry("BECKON_CLASS_SHARING", "true"),
        Map.entry("BECKON_MAIL_TIMEOUT", "PT1S"),
        Map.entry("BECKON_SMS_PROVIDER", "HTTP"),
        Map.entry("BECKON_SMS_HTTP_CONTENT_TYPE", "application/json"),
        Map.entry(
            "BECKON_SMS_HTTP_BODY", "{\"to\":\"{to}\",\"text\":\"{text}\",\"key\":\"{key}\"}"),
        Map.entry("BECKON_SMS_HTTP_ID", "\"id\":\"([^\"]+)\""),
        Map.entry("BECKON_SMS_HTTP_TIMEOUT", "PT2S"),
        Map.entry("BECKON_INBOUND_SECRET", SECRET));
  }

  /** Where everybody finds a server that is up. */
  String url() {
    return "http://127.0.0.1:" + front.port();
  }

  Path folder() {
    return folder;
  }

  Path worldLog() {
    return folder.resolve("world.log");
  }

  List<Node> nodes() {
    return nodes;
  }

  Node node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  List<Node> ready() {
    return nodes.stream().filter(Node::isReady).toList();
  }

  Postgres postgres() {
    return postgres;
  }

  Broker broker() {
    return broker;
  }

  Map<String, String> settings() {
    return settings;
  }

  int databasePort() {
    return postgres.port();
  }

  int brokerPort() {
    return broker.port();
  }

  int mailPort() {
    return mailPort;
  }

  int smsPort() {
    return smsPort;
  }

  /** Each in turn, as a load balancer does. */
  private int anyReadyPort() {
    var ready = ready();
    return ready.isEmpty()
        ? 0
        : ready.get(Math.floorMod(turn.getAndIncrement(), ready.size())).port();
  }

  /** What the run was about, for whoever looks at a failure: kept in the folder. */
  void keepLogs(Path to) throws IOException {
    Files.createDirectories(to);
    for (var node : nodes) {
      var log = folder.resolve(node.name()).resolve("log").resolve("server.log");
      if (Files.exists(log)) {
        Files.copy(
            log,
            to.resolve(node.name() + ".log"),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    for (var node : nodes) {
      node.close();
    }
    front.close();
    world.close();
    broker.close();
    postgres.close();
  }
}
