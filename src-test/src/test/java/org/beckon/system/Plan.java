package org.beckon.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/** The plan as it is stored, and free hours in it for tests that are not about conflicts. */
final class Plan {

  /** Near the top of the schedule, so that their rows are in view. */
  private static final int ROWS = 16;

  /** From this many days ahead on the demo has planned nothing. */
  private static final int FIRST_DAY = 5;

  /** A visit of an hour, moved by four at most. */
  private static final Duration HOURS_NEEDED = Duration.ofHours(5);

  private static final Duration ONE_HOUR = Duration.ofHours(1);

  private static final Queue<Slot> FREE = new ArrayDeque<>();
  private static int daysTaken;

  private Plan() {}

  /** An hour in which a technician near the top of the schedule works and has nothing to do. */
  record Slot(long technicianId, String name, LocalDate day, Instant startsAt, ZoneId zone) {

    /** On the clock of the organization, that long after the start. */
    String time(Duration after) {
      return startsAt.plus(after).atZone(zone).toLocalTime().toString();
    }

    /** From now on the technician is away in that hour. */
    void absent() {
      var body =
          Json.createObjectBuilder()
              .add("startsAt", startsAt.toString())
              .add("endsAt", startsAt.plus(ONE_HOUR).toString())
              .add("reason", "Sick");
      var answer =
          new Api("dora")
              .post("/api/v1/technicians/" + technicianId + "/absences", body.build().toString());
      if (answer.status() != 201) {
        throw new IllegalStateException(answer.toString());
      }
    }

    Slot later(int hours) {
      return new Slot(technicianId, name, day, startsAt.plus(hours, ChronoUnit.HOURS), zone);
    }
  }

  /** What is stored of a visit: whose it is, null for nobody's, and when. */
  record Stored(
      long appointmentId, String status, Long technicianId, Instant startsAt, int minutes) {}

  /** One that no test has had: another technician each time, and another day after the last one. */
  static synchronized Slot free() throws SQLException {
    while (true) {
      while (FREE.isEmpty()) {
        FREE.addAll(in(FIRST_DAY + daysTaken++));
      }
      var slot = FREE.remove();
      // Somebody's second choice in another test may have been this technician; and people whom
      // other tests have hired meanwhile push rows down.
      if (hasNothing(slot) && isInView(slot)) {
        return slot;
      }
    }
  }

  private static boolean isInView(Slot slot) {
    return lanes(new Api("dora"), slot.day())
        .limit(ROWS)
        .anyMatch(lane -> lane.getInt("technicianId") == slot.technicianId());
  }

  /** Neither then nor in the hours after, to which tests move what they have planned. */
  private static boolean hasNothing(Slot slot) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                """
                select not exists (select 1 from assignment g
                    join appointment a on a.id = g.appointment_id
                  where g.technician_id = ? and a.status <> 'CANCELED'
                    and g.status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED')
                    and a.starts_at < ? and a.ends_at > ?)
                """)) {
      statement.setLong(1, slot.technicianId());
      statement.setTimestamp(2, Timestamp.from(slot.later(8).startsAt()));
      statement.setTimestamp(3, Timestamp.from(slot.later(-2).startsAt()));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  private static List<Slot> in(int days) {
    var api = new Api("dora");
    var zone = ZoneId.of(zone(api));
    var day = Instant.now().atZone(zone).toLocalDate().plusDays(days);
    return lanes(api, day)
        .limit(ROWS)
        .filter(lane -> !lane.getJsonArray("shifts").isEmpty())
        .map(lane -> early(lane, day, zone))
        .toList();
  }

  /** From the top of the schedule down. */
  private static Stream<JsonObject> lanes(Api api, LocalDate day) {
    return api
        .get("/api/v1/schedule?first=" + day + "&last=" + day)
        .object()
        .getJsonArray("lanes")
        .getValuesAs(JsonObject.class)
        .stream();
  }

  /**
   * Early in what they work that day, with the hours after it that tests move visits to. The demo's
   * people may work past midnight: of the two parts the longer one has at least five hours.
   */
  private static Slot early(JsonObject lane, LocalDate day, ZoneId zone) {
    var shift =
        lane.getJsonArray("shifts").getValuesAs(JsonObject.class).stream()
            .max(Comparator.comparing(Plan::length))
            .orElseThrow();
    var spare = length(shift).minus(HOURS_NEEDED);
    var afterStart = spare.compareTo(ONE_HOUR) < 0 ? Duration.ZERO : ONE_HOUR;
    return new Slot(
        lane.getInt("technicianId"),
        lane.getString("name"),
        day,
        Instant.parse(shift.getString("startsAt")).plus(afterStart),
        zone);
  }

  private static Duration length(JsonObject shift) {
    return Duration.between(
        Instant.parse(shift.getString("startsAt")), Instant.parse(shift.getString("endsAt")));
  }

  private static String zone(Api api) {
    return api.get("/api/v1/schedule").object().getString("zone");
  }

  /** The visits of a job that are not canceled, by time. */
  static List<Stored> of(long jobId) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                """
                select a.id, a.status, g.technician_id, a.starts_at,
                  extract(epoch from a.ends_at - a.starts_at)::int / 60
                from appointment a left join assignment g on g.appointment_id = a.id
                  and g.status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED')
                where a.job_id = ? and a.status <> 'CANCELED' order by a.starts_at, g.place
                """)) {
      statement.setLong(1, jobId);
      try (var rows = statement.executeQuery()) {
        var visits = new ArrayList<Stored>();
        while (rows.next()) {
          visits.add(
              new Stored(
                  rows.getLong(1),
                  rows.getString(2),
                  (Long) rows.getObject(3),
                  rows.getTimestamp(4).toInstant(),
                  rows.getInt(5)));
        }
        return visits;
      }
    }
  }

  /** How often that happened to the job. */
  static int count(long jobId, String kind) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                "select count(*) from history_item where job_id = ? and kind = ?")) {
      statement.setLong(1, jobId);
      statement.setString(2, kind);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Why the last override was made; null when there was none. */
  static String overrideReason(long jobId) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                "select max(reason) from history_item where job_id = ? and kind = 'schedule.override'")) {
      statement.setLong(1, jobId);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
