package org.beckon.payaraserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.beckon.soap.Soap;
import org.beckon.system.Api;
import org.beckon.system.SentJob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The EAR and the adapter on a stock Payara Server, installed with the command files we ship. */
@Timeout(240)
class PayaraServerIT {

  private static final String PASSWORD = "correct horse battery";

  @TempDir static Path folder;

  private static EmbeddedPostgres database;
  private static GreenMail mail;
  private static PayaraServerDomain domain;

  private final Api api = new Api(domain.url(), "dora", PASSWORD);

  @BeforeAll
  @Timeout(600)
  static void install() throws IOException {
    database = EmbeddedPostgres.builder().start();
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    domain =
        new PayaraServerDomain(path("payara.home"), path("payara.commands"), folder, settings());
    domain.start();
    domain.deploy(path("beckon.adapter"), path("beckon.ear"));
  }

  @AfterAll
  static void remove() throws IOException {
    try (var stoppedLast = database;
        var stoppedFirst = domain) {
      mail.stop();
    }
  }

  @Test
  void a_dispatcher_signs_in_and_sends_a_job() throws MessagingException {
    var job = SentJob.by(api);

    assertThat(mail.waitForIncomingEmail(30_000, 1)).as(domain.log()).isTrue();
    assertThat(mail.getReceivedMessages()[0].getSubject()).contains(job.number());
    assertThat(job.status(api)).isEqualTo("DISPATCHED");
  }

  @Test
  void nothing_listens_beyond_the_loopback_address() {
    assertThat(domain.listeners())
        .contains("http-listener-1 /127.0.0.1")
        .allMatch(listener -> listener.endsWith(" /127.0.0.1"));
  }

  @Test
  void the_sign_in_page_is_there() {
    var page = new Api(domain.url(), null, null).get("/login.xhtml");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Sign in");
  }

  @Test
  void soap_is_answered_by_the_servers_own_implementation() throws Exception {
    var soap = new Soap(domain.url(), "dora", PASSWORD);

    assertThat(soap.wsdl().text()).contains("PlanningService");
    var nothing = soap.call("<p:getVisit><p:appointmentId>0</p:appointmentId></p:getVisit>");
    assertThat(nothing.value("code")).as(nothing.text()).isEqualTo("appointment.not-found");
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("BECKON_HOME", folder.resolve("home").toString());
    settings.put("BECKON_DATABASE_URL", database.getJdbcUrl("postgres", "postgres"));
    settings.put("BECKON_DATABASE_USER", "postgres");
    settings.put("BECKON_MAIL_HOST", "127.0.0.1");
    settings.put("BECKON_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
    settings.put("BECKON_DEMO", "true");
    settings.put("BECKON_DEMO_PASSWORD", PASSWORD);
    return settings;
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property));
  }
}
