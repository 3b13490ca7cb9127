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
import org.beckon.push.PushKit;

/**
 * Everything a run needs: a database, a broker, the recipient world, and servers behind one
 * address.
 */
final class Surroundings implements AutoCloseable {

  private static final Duration FIRST_START = Duration.ofMinutes(4);

  private final Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Line front;
  private final Postgres postgres;
  private final Broker broker;
  private final OtherJvm world;
  private final SmsMode sms;
  private final Line push;
  private final World.Said said;

  /**
   * Starts all of it; the servers are behind it when they are ready.
   *
   * @param more settings of the servers
   */
  Surroundings(Path jar, Path folder, int servers, SmsMode sms, long seed, Map<String, String> more)
      throws IOException, SQLException {
    this.folder = folder;
    this.sms = sms;
    var keys = PushKit.newKeys();
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
            ServerSettings.SECRET,
            Long.toString(seed),
            keys.publicKey());
    said = World.Said.of(world.ready());
    push = new Line(this::pushPort);
    settings.putAll(ServerSettings.of(url(), keys, pushOrigin(), sms));
    settings.putAll(more);
    for (var i = 1; i <= servers; i++) {
      nodes.add(new Node("node" + i, jar, folder, this));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeQuietly));
    startServers();
  }

  /** All at once: one of them makes the tables that the journal watches. */
  private void startServers() throws IOException, SQLException {
    nodes.forEach(Node::start);
    if (!Wait.until(FIRST_START, () -> ready().size() == nodes.size())) {
      throw new IOException("The servers did not start, see " + folder);
    }
    try (var connection = postgres.connect()) {
      Journal.install(connection);
    }
  }

  /** Browsers name one address for all servers, so all share the line to it. */
  private String pushOrigin() {
    return "http://127.0.0.1:" + push.port();
  }

  /** From now on their browser shows what they are told. */
  void turnOnBrowser(long technician, String login) throws SQLException {
    try (var connection = postgres.connect();
        var insert = connection.prepareStatement("select harness.browser(?, ?, ?, ?, ?)")) {
      insert.setLong(1, technician);
      insert.setString(2, login);
      insert.setString(3, pushOrigin() + "/" + login);
      insert.setString(4, said.browserKey());
      insert.setString(5, said.browserSecret());
      insert.execute();
    }
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
    return said.mailPort();
  }

  int smsPort() {
    return said.smsPort();
  }

  int callsPort() {
    return said.callsPort();
  }

  private int pushPort() {
    return said.pushPort();
  }

  SmsMode sms() {
    return sms;
  }

  /** The lines that all servers share. */
  List<Line> sharedLines() {
    return List.of(push);
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
    push.close();
    world.close();
    broker.close();
    postgres.close();
  }
}
