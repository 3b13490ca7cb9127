package org.beckon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.beckon.system.Api;
import org.beckon.system.BeckonProcess;
import org.beckon.system.SentJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real jar with a PostgreSQL and an Artemis that somebody else runs. */
@Timeout(240)
class ExternalServersIT {

  private static final String DEMO_PASSWORD = "correct horse battery";

  @TempDir Path folder;

  @Test
  void a_database_and_a_broker_of_ones_own_are_a_matter_of_settings() throws Exception {
    var home = folder.resolve("home");
    try (var database = new OwnPostgres(folder.resolve("postgresql"));
        var broker = new OwnBroker(freePort());
        var mail = new Mail();
        var beckon = new BeckonProcess(jar(), home, settings(database, broker, mail), "--demo")) {
      var dora = new Api(beckon.url(), "dora", DEMO_PASSWORD);

      var job = SentJob.by(dora);

      assertThat(mail.subject()).contains(job.number());
      assertThat(job.status(dora)).isEqualTo("DISPATCHED");
      assertThat(broker.delivers()).isTrue();
      assertThat(database.text("select status from job where id = " + job.id()))
          .isEqualTo("DISPATCHED");
      assertThat(home.resolve("database")).doesNotExist();
      assertThat(home.resolve("broker")).doesNotExist();
    }
  }

  private static Map<String, String> settings(OwnPostgres database, OwnBroker broker, Mail mail) {
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
        "BECKON_MAIL_HOST",
        "127.0.0.1",
        "BECKON_MAIL_PORT",
        Integer.toString(mail.server.getSmtp().getPort()),
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

  /** Where every e-mail arrives. */
  private static final class Mail implements AutoCloseable {

    private final GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mail() {
      server.start();
    }

    String subject() throws Exception {
      assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
      return server.getReceivedMessages()[0].getSubject();
    }

    @Override
    public void close() {
      server.stop();
    }
  }
}
