package org.beckon.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.UUID;
import org.beckon.soap.Soap.Answer;
import org.beckon.system.Api;
import org.beckon.system.RunningBeckon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DC-11, C2: planning by SOAP is the same planning: same rules, same refusals, same history. */
@ExtendWith(RunningBeckon.class)
class PlanningSoapIT {

  private static final String V1 = "/api/v1/";

  Api api = new Api("dora");
  Soap soap = new Soap("dora");
  int technician;
  JsonObject job;

  @BeforeEach
  void somethingToPlan() {
    technician = newTechnician();
    job = newJob();
  }

  @Test
  void what_it_can_do_is_described() throws Exception {
    var wsdl = soap.wsdl();

    assertThat(wsdl.status()).isEqualTo(200);
    assertThat(wsdl.of("count(//*[local-name()='portType']/*[local-name()='operation'])"))
        .isEqualTo("5");
  }

  @Test
  void a_job_is_placed_sent_and_handed_to_somebody_else() throws Exception {
    var placed = placed(soap.call(placeJob(job, "2199-03-02T09:00:00+01:00", null)));
    assertThat(placed.value("startsAt")).isEqualTo("2199-03-02T08:00:00Z");
    assertThat(placed.number("technicianId")).isEqualTo(technician);
    var visit = placed.number("appointmentId");

    var moved =
        placed(
            soap.call(
                "<p:placeVisit><p:appointmentId>%d</p:appointmentId><p:version>%d</p:version>%s</p:placeVisit>"
                    .formatted(
                        visit,
                        placed.number("version"),
                        placement("2199-03-02T10:00:00+01:00", null))));
    var sent =
        placed(
            soap.call(
                "<p:sendToTech><p:appointmentId>%d</p:appointmentId><p:version>%d</p:version></p:sendToTech>"
                    .formatted(visit, moved.number("version"))));
    assertThat(sent.value("status")).isEqualTo("DISPATCHED");
    assertThat(deliveries()).isEqualTo(1);

    var other = newTechnician();
    var place = "//*[local-name()='place'][1]/*[local-name()='%s']";
    var reassigned =
        soap.call(
            ("<p:reassign><p:assignmentId>%s</p:assignmentId><p:version>%s</p:version>"
                    + "<p:technicianId>%d</p:technicianId><p:reason>Flat tire</p:reason></p:reassign>")
                .formatted(
                    sent.of(place.formatted("assignmentId")),
                    sent.of(place.formatted("version")),
                    other));
    assertThat(reassigned.status()).as(reassigned.text()).isEqualTo(200);
    assertThat(reassigned.number("assignmentId")).isPositive();
    var now =
        placed(
            soap.call(
                "<p:getVisit><p:appointmentId>%d</p:appointmentId></p:getVisit>".formatted(visit)));
    assertThat(now.of("//*[local-name()='technicianId'][. = '%d']".formatted(other))).isNotEmpty();
  }

  @Test
  void what_does_not_fit_is_refused_with_the_rule_and_an_override_takes_a_reason()
      throws Exception {
    placed(soap.call(placeJob(job, "2199-03-02T09:00:00+01:00", null)));
    job = newJob();

    var refused = soap.call(placeJob(job, "2199-03-02T09:30:00+01:00", null));

    refused(refused, "schedule.conflict", "startsAt");
    assertThat(refused.value("rule")).isEqualTo("OVERLAP");
    assertThat(refused.value("severity")).isEqualTo("SOFT");
    assertThat(refused.value("mayOverride")).isEqualTo("true");
    assertThat(visits()).isZero();
    placed(soap.call(placeJob(job, "2199-03-02T09:30:00+01:00", "One cellar")));
    assertThat(visits()).isEqualTo(1);
  }

  @Test
  void a_lost_answer_is_had_by_asking_again() throws Exception {
    var request = placeJob(job, "2199-03-02T09:00:00+01:00", null);
    var key = UUID.randomUUID().toString();
    var first = placed(soap.call(request, "Idempotency-Key", key));

    var second = placed(soap.call(request, "Idempotency-Key", key));

    assertThat(second.value("appointmentId")).isEqualTo(first.value("appointmentId"));
    assertThat(visits()).isEqualTo(1);
    var other = placeJob(newJob(), "2199-03-03T09:00:00+01:00", null);
    refused(soap.call(other, "Idempotency-Key", key), "idempotency.key-reused", "Idempotency-Key");
  }

  @Test
  void nobody_changes_what_they_have_not_looked_at() throws Exception {
    var placed = placed(soap.call(placeJob(job, "2199-03-02T09:00:00+01:00", null)));

    var answer =
        soap.call(
            "<p:sendToTech><p:appointmentId>%d</p:appointmentId><p:version>%d</p:version></p:sendToTech>"
                .formatted(placed.number("appointmentId"), placed.number("version") - 1));

    refused(answer, "stale", "");
    assertThat(deliveries()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2199-03-02T09:00:00+01:00, 2199-03-02T09:00:00",
    "2199-03-02T09:00:00+01:00, tomorrow",
    "<p:technicianId>, <p:technicianId>x",
    "<p:version>, <p:vresion>",
    "<p:jobId>, <p:jobId>9999999999999999999999"
  })
  void what_is_not_in_the_schema_is_refused_and_nothing_is_made(String right, String wrong)
      throws Exception {
    var request =
        placeJob(job, "2199-03-02T09:00:00+01:00", null)
            .replace(right, wrong)
            .replace("</p:version>", wrong.contains("vresion") ? "</p:vresion>" : "</p:version>");

    var answer = soap.call(request);

    assertThat(answer.status()).as(answer.text()).isEqualTo(500);
    assertThat(answer.value("faultstring")).isNotEmpty();
    assertThat(answer.text()).doesNotContain("at org.", "Exception in");
    assertThat(visits()).isZero();
  }

  @Test
  void an_entity_of_somewhere_else_is_never_read() throws Exception {
    var answer =
        soap.post(
            """
            <!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]>
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
              xmlns:p="urn:beckon:planning:1"><soap:Body><p:getVisit>
              <p:appointmentId>&e;</p:appointmentId></p:getVisit></soap:Body></soap:Envelope>
            """);

    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    assertThat(answer.text()).doesNotContain("root:");
  }

  @Test
  void it_is_for_those_who_may_plan() throws Exception {
    var request = placeJob(job, "2199-03-02T09:00:00+01:00", null);

    assertThat(new Soap(null).call(request).status()).isEqualTo(401);
    refused(new Soap("maya").call(request), "security.role", "");
    assertThat(visits()).isZero();
  }

  private String placeJob(JsonObject placed, String at, String override) {
    return "<p:placeJob><p:jobId>%d</p:jobId><p:version>%d</p:version>%s</p:placeJob>"
        .formatted(placed.getInt("id"), placed.getInt("version"), placement(at, override));
  }

  private String placement(String at, String override) {
    var reason = override == null ? "" : "<p:overrideReason>" + override + "</p:overrideReason>";
    return ("<p:placement><p:technicianId>%d</p:technicianId><p:startsAt>%s</p:startsAt>%s"
            + "</p:placement>")
        .formatted(technician, at, reason);
  }

  private int newTechnician() {
    var body =
        """
        {"employeeNumber":"%s","name":"Ada","personnelType":"Field","email":"ada@example.org",
         "notifyByEmail":true,"notifyByPhone":false,"notifyByPush":false,"notifyBySms":false,
         "capacityADay":8,"zone":"Europe/Paris"}
        """;
    return created(api.post(V1 + "technicians", body.formatted(UUID.randomUUID())))
        .getJsonObject("technician")
        .getInt("id");
  }

  private JsonObject newJob() {
    var customer =
        "{\"kind\":\"COMPANY\",\"name\":\"%s\",\"notifyByPhone\":false,\"notifyByEmail\":false}";
    var customerId =
        created(api.post(V1 + "customers", customer.formatted(UUID.randomUUID()))).getInt("id");
    var site =
        "{\"name\":\"Main\",\"street\":\"1 Rue\",\"city\":\"Paris\",\"zone\":\"Europe/Paris\"}";
    var siteId = created(api.post(V1 + "customers/" + customerId + "/sites", site)).getInt("id");
    var details =
        Json.createObjectBuilder()
            .add("kind", "FIELD_SERVICE")
            .add("title", "Boiler inspection")
            .add("priority", "NORMAL")
            .add("customerId", customerId)
            .add("siteId", siteId)
            .add("estimatedMinutes", 60)
            .build();
    return created(api.post(V1 + "jobs", details.toString())).getJsonObject("job");
  }

  private int visits() throws SQLException {
    return count("select count(*) from appointment where job_id = ?");
  }

  private int deliveries() {
    return api.get(V1 + "jobs/" + job.getInt("id") + "/deliveries").parsed().asJsonArray().size();
  }

  private int count(String sql) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, job.getInt("id"));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static JsonObject created(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.object();
  }

  private static Answer placed(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static void refused(Answer answer, String code, String field) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(500);
    assertThat(answer.of("//*[local-name()='refusal']/*[local-name()='code']")).isEqualTo(code);
    assertThat(answer.of("//*[local-name()='refusal']/*[local-name()='field']")).isEqualTo(field);
  }
}
