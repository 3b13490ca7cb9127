package org.beckon.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what: strangers nothing, technicians their own, everybody with careful headers. */
@ExtendWith({RunningBeckon.class, Browser.class})
class AccessIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/board/board.xhtml",
        "/schedule/schedule.xhtml",
        "/job/jobs.xhtml",
        "/search/searches.xhtml",
        "/my/jobs.xhtml",
        "/settings/notifications.xhtml",
        "/settings/messages.xhtml",
        "/settings/scheduling.xhtml",
        "/integration/import.xhtml"
      })
  void a_stranger_is_sent_to_the_sign_in_page(String path) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(RunningBeckon.url() + path)).build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login.xhtml");
  }

  @Test
  @DisplayName("a webhook without our signature leaves no trace, and no session is asked for")
  void unsigned_webhooks() {
    var answer = new Api(null).post("/api/inbound/gateway", "{\"text\": \"27 1\"}");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @Test
  @DisplayName("S0-74: a link that is none of ours says so to everybody, and its POST does nothing")
  void unknown_links() throws Exception {
    var client = HttpClient.newHttpClient();
    var page = URI.create(RunningBeckon.url() + "/answer?t=guess");

    var seen = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    var answered =
        client.send(
            HttpRequest.newBuilder(URI.create(RunningBeckon.url() + "/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("t=guess&choice=ACCEPT"))
                .build(),
            BodyHandlers.ofString());

    assertThat(seen.statusCode()).isEqualTo(404);
    assertThat(seen.body()).contains("This link is not known");
    assertThat(seen.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answered.statusCode()).isEqualTo(404);
  }

  @Test
  void the_api_answers_strangers_with_a_problem() {
    var answer = new Api(null).get("/api/v1/jobs");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/board/board.xhtml", "/job/jobs.xhtml", "/technician/technicians.xhtml"})
  void a_technician_cannot_open_the_dispatchers_pages(String path) throws Exception {
    var visit = Visit.planned();
    try (var window = Browser.window(390, 844)) {
      Page page = Browser.signIn(window, visit.login());

      assertThat(page.navigate(path).status()).isEqualTo(403);
    }
  }

  @Test
  void a_technician_gets_no_boundary_of_the_dispatchers_through_rest() throws Exception {
    var visit = Visit.planned();
    var technician = new Api(visit.login());

    assertThat(technician.get("/api/v1/board").status()).isEqualTo(403);
    assertThat(
            technician
                .post(
                    "/api/v1/appointments/" + visit.appointmentId() + "/dispatch",
                    null,
                    "If-Match",
                    "\"" + visit.version() + "\"")
                .status())
        .isEqualTo(403);
  }

  @Test
  void every_page_carries_careful_headers() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(RunningBeckon.url() + "/login.xhtml")).build(),
                BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .containsIgnoringCase("SameSite=Lax");
  }
}
