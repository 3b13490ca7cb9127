package org.beckon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.beckon.system.Api;
import org.beckon.system.BeckonProcess;
import org.beckon.system.SentJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar with a PostgreSQL and an Artemis that somebody else runs; what it mails stays in the
 * demo's outbox.
 */
@Timeout(240)
class ExternalServersIT {

  private static final String DEMO_PASSWORD = "correct horse battery";

  @TempDir Path folder;

  @Test
  void a_database_and_a_broker_of_ones_own_are_a_matter_of_settings() throws Exception {
    var home = folder.resolve("home");
    try (var database = new OwnPostgres(folder.resolve("postgresql"));
        var broker = new OwnBroker(freePort());
        var beckon = new BeckonProcess(jar(), home, settings(database, broker), "--demo");
        var outbox = new Outbox(home.resolve("outbox"))) {
      var dora = new Api(beckon.url(), "dora", DEMO_PASSWORD);

      var job = SentJob.by(dora);

      assertThat(outbox.next()).contains("Subject: ", job.number());
      assertThat(job.status(dora)).isEqualTo("DISPATCHED");
      assertThat(broker.delivers()).isTrue();
      assertThat(database.text("select status from job where id = " + job.id()))
          .isEqualTo("DISPATCHED");
      assertThat(home.resolve("database")).doesNotExist();
      assertThat(home.resolve("broker")).doesNotExist();
    }
  }

  private static Map<String, String> settings(OwnPostgres database, OwnBroker broker) {
    return Map.of(
        "BECKON_DATABASE_URL",
        database.url(),
        "BECKON_DATABASE_USER",
        OwnPostgres.USER,
        "BECKON_DATABASE_PASSWORD",
        OwnPostgres.PASSWORD,
        "BECKON_BROKER_URL",
        broker.url(),
        "BECKON_BROKER_USER",
        OwnBroker.USER,
        "BECKON_BROKER_PASSWORD",
        OwnBroker.PASSWORD,
        "BECKON_DEMO_PASSWORD",
        DEMO_PASSWORD);
  }

  private static Path jar() {
    return Path.of(System.getProperty("beckon.jar"));
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where the demo keeps what it mails. */
  private static final class Outbox implements AutoCloseable {

    private final Path folder;
    private final WatchService watch;

    Outbox(Path folder) throws IOException {
      this.folder = folder;
      watch = folder.getFileSystem().newWatchService();
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    }

    /** The next mail, whole: it has its name when all of it is there. */
    String next() throws IOException, InterruptedException {
      for (var arrived = arrived(); ; arrived = arrived()) {
        for (var event : arrived.pollEvents()) {
          if (event.context().toString().endsWith(".eml")) {
            return Files.readString(folder.resolve((Path) event.context()));
          }
        }
        arrived.reset();
      }
    }

    private WatchKey arrived() throws InterruptedException {
      var arrived = watch.poll(30, TimeUnit.SECONDS);
      assertThat(arrived).as("a mail in the outbox").isNotNull();
      return arrived;
    }

    @Override
    public void close() throws IOException {
      watch.close();
    }
  }
}
