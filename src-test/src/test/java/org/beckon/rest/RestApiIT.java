package org.beckon.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beckon.system.Api;
import org.beckon.system.Api.Answer;
import org.beckon.system.RunningBeckon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another system at the API: the main flow, lost answers, and everything that can be wrong. */
@ExtendWith(RunningBeckon.class)
class RestApiIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String JOBS = "/api/v1/jobs";

  Api api = new Api("dora");

  @Test
  void a_job_is_taken_in_placed_and_sent() {
    var job = created(api.post(JOBS, job(newSite()), key())).getJsonObject("job");
    var technician = newTechnician();

    var placed =
        created(api.post(placementOf(job), placement(technician, 9), seen(1)))
            .getJsonObject("visit");
    var sent = api.post("/api/v1/appointments/" + placed.getInt("id") + "/dispatch", null, seen(1));

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.object().getJsonObject("visit").getString("status")).isEqualTo("DISPATCHED");
    assertThat(sent.object().getJsonObject("job").getString("status")).isEqualTo("DISPATCHED");
    assertThat(api.get(JOBS + "/" + job.getInt("id") + "/deliveries").parsed().asJsonArray())
        .hasSize(1);
  }

  @Test
  void a_lost_answer_is_had_by_asking_again() throws SQLException {
    var name = name();
    var key = key();
    var first = api.post(CUSTOMERS, customer(name), key);

    var second = api.post(CUSTOMERS, customer(name), key);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(customersCalled(name)).isEqualTo(1);
  }

  @Test
  void many_at_once_with_one_key_do_it_once() throws SQLException {
    var name = name();
    var key = key();

    var answers =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> new Api("dora").post(CUSTOMERS, customer(name), key)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
    assertThat(answers)
        .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
        .hasSize(1);
    assertThat(customersCalled(name)).isEqualTo(1);
  }

  @Test
  void one_key_for_two_requests_is_refused() throws SQLException {
    var other = name();
    var key = key();
    created(api.post(CUSTOMERS, customer(name()), key));

    var answer = api.post(CUSTOMERS, customer(other), key);

    refused(answer, 422, "idempotency.key-reused", "Idempotency-Key");
    assertThat(customersCalled(other)).isZero();
  }

  @Test
  void a_refusal_leaves_its_key_free() throws SQLException {
    var key = key();
    var site = newSite();
    var nowhere = Json.createObjectBuilder(site).add("siteId", 0).build();
    refused(api.post(JOBS, job(nowhere), key), 404, "site.not-found", "siteId");
    assertThat(count("select count(*) from idempotency where key = '" + key[1] + "'")).isZero();

    assertThat(api.post(JOBS, job(site), key).status()).isEqualTo(201);
  }

  @Test
  void what_is_in_the_way_is_listed_and_can_be_overridden() {
    var technician = newTechnician();
    var site = newSite();
    var first = created(api.post(JOBS, job(site))).getJsonObject("job");
    var second = created(api.post(JOBS, job(site))).getJsonObject("job");
    created(api.post(placementOf(first), placement(technician, 9), seen(1)));

    var answer = api.post(placementOf(second), placement(technician, 9), seen(1));

    refused(answer, 409, "schedule.conflict", "startsAt");
    assertThat(answer.object().getJsonArray("conflicts").getJsonObject(0).getString("kind"))
        .isEqualTo("OVERLAP");
    assertThat(answer.object().getJsonArray("conflicts").getJsonObject(0).getInt("jobId"))
        .isEqualTo(first.getInt("id"));
    var anyway =
        "{\"override\":{\"reason\":\"One cellar\"}," + placement(technician, 9).substring(1);
    assertThat(api.post(placementOf(second), anyway, seen(1)).status()).isEqualTo(201);
  }

  @Test
  void nobody_changes_what_they_have_not_looked_at() {
    var id = created(api.post(CUSTOMERS, customer(name()))).getInt("id");
    var path = CUSTOMERS + "/" + id;

    refused(api.put(path, customer(name())), 428, "version.missing", "If-Match");
    assertThat(api.put(path, customer(name()), seen(1)).object().getInt("version")).isEqualTo(2);
    refused(api.put(path, customer(name()), seen(1)), 412, "stale", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kind":"COMPANY"              | "kind":"FIRM"                  | kind
          "kind":"COMPANY"              | "knid":"COMPANY"               | knid
          "name":                       | "email":"nobody","name":       | email
          "name":                       | "phone":"0617","name":         | phone
          "notifyByEmail":false         | "notifyByEmail":"no"           | notifyByEmail
          ,"notifyByEmail":false        | ''                             | notifyByEmail
          "kind"                        | kind                           | body
          """)
  void a_wrong_field_is_named_and_nothing_is_made(String right, String wrong, String field)
      throws SQLException {
    var name = name();
    var body = customer(name).replace(right, wrong);

    refused(api.post(CUSTOMERS, body), 400, "invalid." + field, field);
    assertThat(customersCalled(name)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/jobs?status=FOO, status",
    "/jobs?sort=size, sort",
    "/jobs?limit=501, limit",
    "/jobs?limit=many, limit",
    "/jobs?offset=-1, offset",
    "/board?first=24.11.2026, first",
    "/board?first=2026-03-02&last=2026-03-01, last",
    "/schedule?first=2026-03-02&last=2027-03-02, last"
  })
  void a_wrong_parameter_is_named(String path, String field) {
    refused(api.get("/api/v1" + path), 400, "invalid." + field, field);
  }

  @Test
  void a_site_in_an_unknown_zone_is_refused() {
    var id = created(api.post(CUSTOMERS, customer(name()))).getInt("id");

    refused(
        api.post(CUSTOMERS + "/" + id + "/sites", site().replace("Europe/Paris", "Mars/Phobos")),
        400,
        "invalid.zone",
        "zone");
  }

  @Test
  void a_fourth_phone_is_refused() {
    var phones =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                "{\"position\":%1$d,\"label\":\"l\",\"number\":\"+3312345678%1$d\"}"::formatted)
            .toList();

    var answer =
        api.put(
            "/api/v1/technicians/" + newTechnician() + "/phones",
            "{\"phones\":" + phones + "}",
            seen(1));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void a_list_says_where_it_goes_on() {
    var customer = created(api.post(CUSTOMERS, customer(name())));
    created(api.post(CUSTOMERS, customer(customer.getString("name") + " II")));
    var query = CUSTOMERS + "?q=" + customer.getString("name") + "&limit=1";

    var first = api.get(query);
    var second = api.get(query + "&offset=1");

    assertThat(first.header("X-Total-Count")).isEqualTo("2");
    assertThat(first.object().getInt("total")).isEqualTo(2);
    assertThat(first.header("Link")).contains("offset=1").endsWith("rel=\"next\"");
    assertThat(second.header("Link")).contains("offset=0").endsWith("rel=\"prev\"");
  }

  @Test
  void the_description_holds_every_way_in_and_every_name_it_uses() {
    var answer = api.send("GET", "/openapi", null, "Accept", "application/json");
    var description = answer.object();

    assertThat(description.getJsonObject("info").getString("title")).isEqualTo("Beckon");
    assertThat(description.getJsonObject("paths"))
        .containsKeys(JOBS, JOBS + "/{id}/placement", "/api/v1/appointments/{id}/dispatch");
    assertThat(referencesIn(answer.text())).isNotEmpty().isSubsetOf(definedIn(description));
  }

  @Test
  void it_is_ready_and_alive() {
    assertThat(new Api(null).get("/health/ready").object().getString("status")).isEqualTo("UP");
    assertThat(new Api(null).get("/health/live").object().getString("status")).isEqualTo("UP");
  }

  private JsonObject newSite() {
    var customer = created(api.post(CUSTOMERS, customer(name()))).getInt("id");
    var site = created(api.post(CUSTOMERS + "/" + customer + "/sites", site())).getInt("id");
    return Json.createObjectBuilder().add("customerId", customer).add("siteId", site).build();
  }

  private int newTechnician() {
    var body =
        """
        {"employeeNumber":"%s","name":"Ada","personnelType":"Field","email":"ada@example.org",
         "notifyByEmail":true,"notifyByPhone":false,"notifyByPush":false,"notifyBySms":false,
         "capacityADay":8,"zone":"Europe/Paris"}
        """;
    var record = created(api.post("/api/v1/technicians", body.formatted(name())));
    return record.getJsonObject("technician").getInt("id");
  }

  private static String customer(String name) {
    return ("{\"kind\":\"COMPANY\",\"name\":\"%s\",\"notifyByPhone\":false"
            + ",\"notifyByEmail\":false}")
        .formatted(name);
  }

  private static String site() {
    return "{\"name\":\"Main\",\"street\":\"1 Rue\",\"city\":\"Paris\",\"zone\":\"Europe/Paris\"}";
  }

  private static String job(JsonObject where) {
    JsonObjectBuilder job = Json.createObjectBuilder(where);
    return job.add("kind", "FIELD_SERVICE")
        .add("title", "Boiler service")
        .add("priority", "NORMAL")
        .add("estimatedMinutes", 60)
        .build()
        .toString();
  }

  private static String placementOf(JsonObject job) {
    return JOBS + "/" + job.getInt("id") + "/placement";
  }

  private static String placement(int technician, int hour) {
    return "{\"technicianId\":%d,\"startsAt\":\"2199-03-02T%02d:00:00+01:00\"}"
        .formatted(technician, hour);
  }

  private static String[] seen(int version) {
    return new String[] {"If-Match", "\"" + version + "\""};
  }

  private static String[] key() {
    return new String[] {"Idempotency-Key", name()};
  }

  private static String name() {
    return UUID.randomUUID().toString();
  }

  private static JsonObject created(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.object();
  }

  private static void refused(Answer answer, int status, String code, String field) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.object().getString("type")).isEqualTo(code);
    assertThat(answer.object().getString("field", null)).isEqualTo(field);
  }

  private static Set<String> referencesIn(String text) {
    return Pattern.compile("#/components/([a-zA-Z]+/[A-Za-z0-9._]+)\"")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> definedIn(JsonObject description) {
    return description.getJsonObject("components").entrySet().stream()
        .flatMap(
            kind ->
                kind.getValue().asJsonObject().keySet().stream()
                    .map(name -> kind.getKey() + "/" + name))
        .collect(Collectors.toSet());
  }

  private static int customersCalled(String name) throws SQLException {
    return count("select count(*) from customer where name = '" + name + "'");
  }

  private static int count(String query) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
