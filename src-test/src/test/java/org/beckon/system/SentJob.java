package org.beckon.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.beckon.system.Api.Answer;

/** The main job in short, through REST: taken in, placed, and sent to a technician of the demo. */
public record SentJob(long id, String number) {

  private static final String V1 = "/api/v1/";

  /**
   * @param api of a dispatcher of the demo organization
   */
  public static SentJob by(Api api) {
    var job = created(api.post(V1 + "jobs", details(api))).getJsonObject("job");
    var technicians = api.get(V1 + "technicians?limit=1").object().getJsonArray("items");
    var technician = technicians.getJsonObject(0);
    var visit = placed(api, job, technician.getInt("id"));
    var sent = api.post(V1 + "appointments/" + visit.getInt("id") + "/dispatch", null, seen(visit));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    return new SentJob(job.getInt("id"), job.getString("number"));
  }

  /** What has become of it. */
  public String status(Api api) {
    return api.get(V1 + "jobs/" + id).object().getJsonObject("job").getString("status");
  }

  private static String details(Api api) {
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

  private static JsonObject placed(Api api, JsonObject job, int technicianId) {
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
}
