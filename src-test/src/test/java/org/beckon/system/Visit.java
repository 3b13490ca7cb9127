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
    var body =
        Json.createObjectBuilder()
            .add("technicianId", person.technicianId())
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
    return of(job, created(answer).getJsonObject("visit"), person);
  }

  /** Of a new job, by that technician at that time. */
  static Visit planned(Plan.Slot slot) throws SQLException {
    var api = new Api("dora");
    var job = job(api, "Planned " + COUNT.incrementAndGet()).object().getJsonObject("job");
    var body =
        Json.createObjectBuilder()
            .add("technicianId", slot.technicianId())
            .add("startsAt", slot.startsAt().toString())
            .add("durationMinutes", 60)
            .add("override", Json.createObjectBuilder().add("reason", "System test"))
            .build();
    var answer =
        api.post(
            "/api/v1/jobs/" + job.getInt("id") + "/placement",
            body.toString(),
            "If-Match",
            "\"" + job.getInt("version") + "\"");
    return of(
        job, created(answer).getJsonObject("visit"), new Person(null, slot.technicianId(), null));
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
    try (var connection = RunningBeckon.database();
        var statement = connection.createStatement();
        var sites = statement.executeQuery("select customer_id from site order by id limit 1")) {
      sites.next();
      return sites.getLong(1);
    }
  }

  /** A new job of a customer of the demo, of an hour, without a skill. */
  static Answer job(Api api, String title) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement = connection.createStatement();
        var sites =
            statement.executeQuery("select id, customer_id from site order by id limit 1")) {
      sites.next();
      var body =
          Json.createObjectBuilder()
              .add("kind", "FIELD_SERVICE")
              .add("title", title)
              .add("priority", "NORMAL")
              .add("customerId", sites.getLong("customer_id"))
              .add("siteId", sites.getLong("id"))
              .add("estimatedMinutes", 60)
              .build();
      return api.post("/api/v1/jobs", body.toString());
    }
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

  private static JsonObject created(Answer answer) {
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.object();
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
