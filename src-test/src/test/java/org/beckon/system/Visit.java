package org.beckon.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.beckon.system.Api.Answer;

/**
 * A visit that was taken in and planned through REST for a technician of the demo who can sign in.
 */
record Visit(
    long jobId,
    String number,
    String title,
    long appointmentId,
    int version,
    long assignmentId,
    long technicianId,
    String login,
    String email) {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int TECHNICIANS = 3;

  /** Of its card on the board. */
  String key() {
    return "a" + appointmentId;
  }

  /** Sends it (Send to Tech), as it was planned. */
  Visit send() {
    var answer =
        new Api("dora")
            .post(
                "/api/v1/appointments/" + appointmentId + "/dispatch",
                null,
                "If-Match",
                "\"" + version + "\"");
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return this;
  }

  /** Tomorrow, so that it is ahead whatever the time of day; different technicians in turn. */
  static Visit planned() throws SQLException {
    var count = COUNT.get();
    return at(
        Instant.now()
            .truncatedTo(ChronoUnit.HOURS)
            .plus(26, ChronoUnit.HOURS)
            .plusSeconds(3600L * count),
        count % TECHNICIANS);
  }

  /** About now, today wherever midnight is not just passing. */
  static Visit today() throws SQLException {
    return at(Instant.now().truncatedTo(ChronoUnit.MINUTES), 0);
  }

  /** When nobody works: the hours of the demo lie around the time at which it was started. */
  static Visit outsideHours() throws SQLException {
    return at(Instant.now().truncatedTo(ChronoUnit.HOURS).plus(36, ChronoUnit.HOURS), 0);
  }

  /** At that time, for an hour, whatever else there is. */
  static Visit at(Instant startsAt, int whichTechnician) throws SQLException {
    var api = new Api("dora");
    var title = "Boiler inspection " + COUNT.incrementAndGet();
    var job = job(api, title).object().getJsonObject("job");
    var person = Person.technician(whichTechnician);
    return of(job, placed(api, job, person.technicianId(), startsAt), person);
  }

  /** Of a new job, by that technician at that time. */
  static Visit planned(Plan.Slot slot) throws SQLException {
    var api = new Api("dora");
    var job = job(api, "Planned " + COUNT.incrementAndGet()).object().getJsonObject("job");
    var visit = placed(api, job, slot.technicianId(), slot.startsAt());
    return of(job, visit, new Person(null, slot.technicianId(), null));
  }

  /** For an hour, whatever speaks against it. */
  private static JsonObject placed(Api api, JsonObject job, long technicianId, Instant startsAt) {
    var body =
        Json.createObjectBuilder()
            .add("technicianId", technicianId)
            .add("startsAt", startsAt.toString())
            .add("durationMinutes", 60)
            .add("override", Json.createObjectBuilder().add("reason", "System test"))
            .build();
    var answer =
        api.post(
            "/api/v1/jobs/" + job.getInt("id") + "/placement",
            body.toString(),
            "If-Match",
            "\"" + job.getInt("version") + "\"");
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.object().getJsonObject("visit");
  }

  /** A new job without a date, of an hour, without a skill. */
  static Backlog backlog() throws SQLException {
    var job =
        job(new Api("dora"), "Waiting " + COUNT.incrementAndGet()).object().getJsonObject("job");
    return new Backlog(job.getInt("id"), job.getString("number"));
  }

  /** A job without a visit. */
  record Backlog(long jobId, String number) {

    /** Of its card on the board. */
    String key() {
      return "j" + jobId;
    }
  }

  /** A customer of the demo; those of other tests may have no site. */
  static long customerWithASite() throws SQLException {
    return DemoSite.first().customerId();
  }

  /** A new job of a customer of the demo, of an hour, without a skill. */
  static Answer job(Api api, String title) throws SQLException {
    var site = DemoSite.first();
    var body =
        Json.createObjectBuilder()
            .add("kind", "FIELD_SERVICE")
            .add("title", title)
            .add("priority", "NORMAL")
            .add("customerId", site.customerId())
            .add("siteId", site.id())
            .add("estimatedMinutes", 60)
            .build();
    return api.post("/api/v1/jobs", body.toString());
  }

  private static Visit of(JsonObject job, JsonObject visit, Person person) {
    return new Visit(
        job.getInt("id"),
        job.getString("number"),
        job.getString("title"),
        visit.getInt("id"),
        visit.getInt("version"),
        visit.getJsonArray("places").getJsonObject(0).getInt("assignmentId"),
        person.technicianId(),
        person.login(),
        person.email());
  }

  /** Where the demo's first customer is. */
  private record DemoSite(long id, long customerId) {

    static DemoSite first() throws SQLException {
      try (var connection = RunningBeckon.database();
          var statement = connection.createStatement();
          var sites =
              statement.executeQuery("select id, customer_id from site order by id limit 1")) {
        sites.next();
        return new DemoSite(sites.getLong("id"), sites.getLong("customer_id"));
      }
    }
  }

  /** A technician of the demo who has a login. */
  private record Person(String login, long technicianId, String email) {

    static Person technician(int which) throws SQLException {
      try (var connection = RunningBeckon.database();
          var statement =
              connection.prepareStatement(
                  """
                  select a.login, t.id, t.email from account a join technician t on t.id = a.technician_id
                  order by t.id offset ? limit 1
                  """)) {
        statement.setInt(1, which);
        try (var rows = statement.executeQuery()) {
          rows.next();
          return new Person(rows.getString(1), rows.getLong(2), rows.getString(3));
        }
      }
    }
  }
}
