package org.beckon.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Thousands of searches under way, one cue each every 15 minutes: how late it is heard. */
final class CuesBenchmark implements Benchmark {

  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final int GOAL_MILLISECONDS = 2_000;

  /**
   * Of every question: when its cue was due, which is when the wait for the answer before ended.
   */
  private static final String LATE =
      """
      select extract(epoch from k.at - o.due) * 1000 from (
        select o.id, c.dispatch_id, c.id candidate, coalesce(
          lag(o.expires_at) over (partition by c.dispatch_id order by c.rank),
          s.base_at + interval '1 day') due
        from offer o join candidate c on c.id = o.candidate_id
          join search s on s.dispatch_id = c.dispatch_id where c.id > 10000000) o
      join taken k on k.candidate = o.candidate where o.due >= ?
      """;

  private final int searches;
  private final int minutes;

  CuesBenchmark(int searches, int minutes) {
    this.searches = searches;
    this.minutes = minutes;
  }

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    try (var engine = new Engine(jar, folder);
        var connection = engine.database()) {
      var each = minutes / Math.toIntExact(EVERY.toMinutes()) + 3;
      var first = engine.now().plusSeconds(20 + searches * (each + 5) / 20_000);
      new Fleet(connection, searches, searches / 4 + each, each, EVERY).play(first, EVERY);
      var work = engine.work();
      TimeUnit.MILLISECONDS.sleep(
          Duration.between(engine.now(), first).plusMinutes(minutes).toMillis());
      var late = late(engine, connection, first);
      report.times("due until the provider was asked", late);
      var passed =
          late.stream().filter(one -> one < GOAL_MILLISECONDS).count() * 100.0 / late.size();
      report.line(
          "%.2f %% under %d ms (goal 99 %%); %d searches, %.0f cues a second; %d MB"
              .formatted(
                  passed,
                  GOAL_MILLISECONDS,
                  searches,
                  late.size() / 60.0 / minutes,
                  engine.resident()));
      report.line(engine.work().since(work, engine.sms().count()));
      report.line("asked for twice: " + engine.repeated());
      engine.states(report);
    }
  }

  private static List<Double> late(Engine engine, Connection connection, Instant first)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create temporary table taken (candidate bigint, at timestamptz)");
    }
    try (var insert = connection.prepareStatement("insert into taken values (?, ?)")) {
      for (var taken : engine.sms().taken()) {
        // search:<dispatch>:<generation>:<candidate>:...
        insert.setLong(1, Long.parseLong(taken.key().split(":")[3]));
        insert.setObject(2, taken.at().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    var late = new ArrayList<Double>();
    try (var statement = connection.prepareStatement(LATE)) {
      // The compiler has seen everything once after the first half minute.
      statement.setObject(1, first.plusSeconds(30).atOffset(ZoneOffset.UTC));
      var rows = statement.executeQuery();
      while (rows.next()) {
        late.add(rows.getDouble(1));
      }
    }
    return late;
  }
}
