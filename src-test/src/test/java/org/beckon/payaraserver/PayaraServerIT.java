package org.beckon.payaraserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.beckon.system.Api;
import org.beckon.system.Api.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The EAR and the adapter on a stock Payara Server, installed with the command files we ship. */
@Timeout(240)
class PayaraServerIT {

  private static final String PASSWORD = "correct horse battery";
  private static final String V1 = "/api/v1/";

  @TempDir static Path folder;

  private static EmbeddedPostgres database;
  private static GreenMail mail;
  private static PayaraServerDomain domain;

  private final Api api = new Api(domain.url(), "dora", PASSWORD);

  @BeforeAll
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
    var job = created(api.post(V1 + "jobs", newJob())).getJsonObject("job");
    var technician = technicianWithMail();

    var visit = plan(job, technician.getInt("id"));
    var sent = api.post(V1 + "appointments/" + visit.getInt("id") + "/dispatch", null, seen(visit));

    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    assertThat(mail.waitForIncomingEmail(30_000, 1)).as(domain.log()).isTrue();
    assertThat(mail.getReceivedMessages()[0].getSubject()).contains(job.getString("number"));
    var dispatched = api.get(V1 + "jobs/" + job.getInt("id")).object().getJsonObject("job");
    assertThat(dispatched.getString("status")).isEqualTo("DISPATCHED");
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

  private String newJob() {
    var customer =
        api.get(V1 + "customers?limit=1").object().getJsonArray("items").getJsonObject(0);
    var site = api.get(V1 + "customers/" + customer.getInt("id") + "/sites").parsed().asJsonArray();
    return Json.createObjectBuilder()
        .add("kind", "FIELD_SERVICE")
        .add("title", "Boiler inspection")
        .add("priority", "NORMAL")
        .add("customerId", customer.getInt("id"))
        .add("siteId", site.getJsonObject(0).getInt("id"))
        .add("estimatedMinutes", 60)
        .build()
        .toString();
  }

  private JsonObject technicianWithMail() {
    var technicians = api.get(V1 + "technicians?limit=25").object().getJsonArray("items");
    return technicians.getJsonObject(0);
  }

  private JsonObject plan(JsonObject job, int technicianId) {
    var tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(26, ChronoUnit.HOURS);
    var placement =
        Json.createObjectBuilder()
            .add("technicianId", technicianId)
            .add("startsAt", tomorrow.toString())
            .add("override", Json.createObjectBuilder().add("reason", "Test of the server"))
            .build()
            .toString();
    return created(api.post(V1 + "jobs/" + job.getInt("id") + "/placement", placement, seen(job)))
        .getJsonObject("visit");
  }

  private static String[] seen(JsonObject thing) {
    return new String[] {"If-Match", "\"" + thing.getInt("version") + "\""};
  }

  private static JsonObject created(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.object();
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property));
  }
}
