package org.beckon.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S0-72 to S0-80: the search for people in the real server, from the first mail to the place. */
@ExtendWith(RunningBeckon.class)
class SearchIT {

  private static final String SEARCHES = "/api/v1/searches";

  Api api = new Api("dora");
  HttpClient strangers = HttpClient.newHttpClient();

  /** Somebody who can be asked by mail. */
  private record Somebody(int id, String email) {}

  @Test
  void one_says_no_by_the_link_the_next_says_yes_and_has_the_place() throws Exception {
    var ada = hire("Ada Search");
    var bo = hire("Bo Search");
    var visit = visit();
    var search = start(visit, key(), ada, bo).getInt("id");

    var token = token(ada);
    var page = look(token);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ada Search", "Accept", "Decline");
    assertThat(line(search).getString("status")).isEqualTo("ACTIVE");
    assertThat(leg(search, 0)).isIn("IN_FLIGHT", "SENT");

    assertThat(press(token, "DECLINE").body()).contains("Thank you for telling us.");
    assertThat(leg(search, 0)).isEqualTo("DECLINED");
    assertThat(press(token(bo), "ACCEPT").body()).contains("You are assigned.");

    assertThat(line(search).getString("status")).isEqualTo("STOPPED");
    assertThat(line(search).getString("outcome")).isEqualTo("FILLED");
    var place =
        api.get("/api/v1/appointments/" + visit)
            .object()
            .getJsonObject("visit")
            .getJsonArray("places")
            .getJsonObject(0);
    assertThat(place.getInt("technicianId")).isEqualTo(bo.id());
    assertThat(press(token, "ACCEPT").body()).contains("every place is filled already");
    assertThat(look(token).body()).contains("This can no longer be answered.");
  }

  @Test
  void what_is_paused_asks_nobody_and_goes_on_when_it_is_played() throws Exception {
    var ada = hire("Cy Search");
    var bo = hire("Di Search");
    var line = start(visit(), key(), ada, bo);
    var search = line.getInt("id");
    var path = SEARCHES + "/" + search;
    var token = token(ada);

    var revision = line(search).getInt("revision");
    assertThat(api.post(path + "/pause", null).status()).isEqualTo(428);
    assertThat(api.post(path + "/pause", null, seen(revision)).status()).isEqualTo(200);
    assertThat(api.post(path + "/play", null, seen(revision)).status()).isEqualTo(412);
    press(token, "DECLINE");
    assertThat(leg(search, 0)).isEqualTo("DECLINED");
    assertThat(leg(search, 1)).isEqualTo("WAITING");

    assertThat(api.post(path + "/play", null, seen(revision + 1)).status()).isEqualTo(200);
    token(bo);
    assertThat(api.post(path + "/stop", "{\"reason\":\"Enough\"}", seen(revision + 2)).status())
        .isEqualTo(200);
    assertThat(line(search).getString("outcome")).isEqualTo("WITHDRAWN");
  }

  @Test
  void a_question_that_fails_is_followed_by_the_next_at_once() throws Exception {
    var nobody = hire("Ed Search");
    var bo = hire("Flo Search");
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement("update technician set email = ? where id = ?")) {
      statement.setString(1, "nobody@localhost@nowhere");
      statement.setInt(2, nobody.id());
      statement.executeUpdate();
    }
    var search = start(visit(), key(), nobody, bo).getInt("id");

    token(bo);
    assertThat(leg(search, 0)).isEqualTo("FAILED");
  }

  @Test
  void two_people_are_asked_at_once_where_the_plan_says_so() throws Exception {
    var ada = hire("Ike Search");
    var bo = hire("Jo Search");

    var answer =
        api.post(
            SEARCHES,
            body(visit(), ada, bo).replace("\"ways\"", "\"width\":2,\"ways\""),
            "Idempotency-Key",
            key());

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    token(ada);
    token(bo);
  }

  @Test
  void the_same_request_starts_one_search_and_lists_find_it() throws SQLException {
    var ada = hire("Gus Search");
    var visit = visit();
    var key = key();
    var search = start(visit, key, ada).getInt("id");

    assertThat(start(visit, key, ada).getInt("id")).isEqualTo(search);
    var again = api.post(SEARCHES, body(visit, ada), "Idempotency-Key", key());
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.object().getString("type")).isEqualTo("search.nothing-open");
    assertThat(api.get(SEARCHES + "?q=gus+search").object().getInt("total")).isEqualTo(1);
    assertThat(api.get(SEARCHES + "?q=gus+search&completed=true").object().getInt("total"))
        .isZero();
    assertThat(api.get(SEARCHES + "/0").status()).isEqualTo(404);
    var wrong = api.post(SEARCHES, "{\"appointmentIds\":[" + visit + "]}");
    assertThat(wrong.object().getString("field")).isEqualTo("plan");
  }

  @Test
  void a_reservation_keeps_the_place_until_a_yes_books_it() throws Exception {
    var ada = hire("Hal Search");
    var visit = visit();
    var made =
        api.post(
            "/api/v1/reservations",
            Json.createObjectBuilder()
                .add("appointmentId", visit)
                .add("technicianId", ada.id())
                .add("channels", Json.createArrayBuilder().add("EMAIL"))
                .add("autoBook", true)
                .build()
                .toString());
    assertThat(made.status()).as(made.text()).isEqualTo(201);

    assertThat(press(token(ada), "ACCEPT").body()).contains("You are assigned.");
  }

  private Somebody hire(String name) {
    var email = UUID.randomUUID() + "@beckon.example.org";
    var body =
        """
        {"employeeNumber":"%s","name":"%s","personnelType":"Searched","email":"%s",
         "notifyByEmail":true,"notifyByPhone":false,"notifyByPush":false,"notifyBySms":false,
         "capacityADay":8,"zone":"Europe/Paris"}
        """
            .formatted(UUID.randomUUID(), name, email);
    var answer = api.post("/api/v1/technicians", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new Somebody(answer.object().getJsonObject("technician").getInt("id"), email);
  }

  /** Tomorrow at an hour of office work, for one person. */
  private int visit() throws SQLException {
    var job = Visit.job(api, "Searched for").object().getJsonObject("job").getInt("id");
    var startsAt = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(30, ChronoUnit.HOURS);
    var answer =
        api.post("/api/v1/jobs/" + job + "/appointments", "{\"startsAt\":\"" + startsAt + "\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.object().getJsonObject("visit").getInt("id");
  }

  private JsonObject start(int visit, String key, Somebody... people) {
    var answer = api.post(SEARCHES, body(visit, people), "Idempotency-Key", key);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.object().getJsonObject("line");
  }

  private static String body(int visit, Somebody... people) {
    var ids = Json.createArrayBuilder();
    Stream.of(people).map(Somebody::id).forEach(ids::add);
    return Json.createObjectBuilder()
        .add("appointmentIds", Json.createArrayBuilder().add(visit))
        .add(
            "plan",
            Json.createObjectBuilder()
                .add(
                    "tiers",
                    Json.createArrayBuilder().add(Json.createObjectBuilder().add("people", ids)))
                .add(
                    "ways",
                    Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("channel", "EMAIL"))))
        .build()
        .toString();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String[] seen(int revision) {
    return new String[] {"If-Match", "\"" + revision + "\""};
  }

  private JsonObject line(int search) {
    return api.get(SEARCHES + "/" + search).object().getJsonObject("line");
  }

  /** How far the only way of somebody in the queue is. */
  private String leg(int search, int candidate) {
    return api.get(SEARCHES + "/" + search)
        .object()
        .getJsonArray("candidates")
        .getJsonObject(candidate)
        .getJsonArray("legs")
        .getJsonObject(0)
        .getString("state");
  }

  private static String token(Somebody somebody) {
    return AskingMail.tokenTo(somebody.email());
  }

  private HttpResponse<String> look(String token) throws IOException, InterruptedException {
    return strangers.send(
        HttpRequest.newBuilder(URI.create(RunningBeckon.url() + "/answer?t=" + token)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> press(String token, String choice)
      throws IOException, InterruptedException {
    var form = "t=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&choice=" + choice;
    return strangers.send(
        HttpRequest.newBuilder(URI.create(RunningBeckon.url() + "/answer"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }
}
