package org.beckon.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beckon.system.BeckonProcess;
import org.postgresql.ds.PGPoolingDataSource;

/** A running Beckon with the demo organization and a provider of SMS; nobody looks at its pages. */
final class Engine implements AutoCloseable {

  private final SmsCounterpart sms = new SmsCounterpart();
  private final BeckonProcess beckon;

  Engine(Path jar, Path folder) {
    var settings = new HashMap<>(sms.settings());
    // For those who look for what takes the time: BECKON_JAVA_OPTIONS as in any other start.
    var options = System.getenv("BECKON_JAVA_OPTIONS");
    if (options != null) {
      settings.put("BECKON_JAVA_OPTIONS", options);
    }
    beckon = new BeckonProcess(jar, folder, Map.copyOf(settings), "--demo");
  }

  SmsCounterpart sms() {
    return sms;
  }

  BeckonProcess beckon() {
    return beckon;
  }

  Connection database() throws SQLException {
    return beckon.database();
  }

  /** For who needs many connections at once. The caller closes it. */
  @SuppressWarnings("deprecation")
  PGPoolingDataSource pool() throws SQLException {
    var pool = new PGPoolingDataSource();
    try (var connection = database()) {
      pool.setUrl(connection.getMetaData().getURL());
      pool.setUser(connection.getMetaData().getUserName());
    }
    pool.setPassword(beckon.databasePassword());
    pool.setDataSourceName("benchmark");
    pool.setMaxConnections(15);
    return pool;
  }

  /** By the clock that decides. */
  Instant now() throws SQLException {
    try (var connection = database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select engine_now()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /** What became of the attempts, and anything in the log that should not be there. */
  void states(Report report) throws SQLException {
    var states = new ArrayList<String>();
    try (var connection = database();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select state, count(*) from attempt group by 1 order by 1")) {
      while (rows.next()) {
        states.add(rows.getString(1) + " " + rows.getLong(2));
      }
    }
    report.line("attempts by state: " + states);
  }

  /** Keys that the provider was asked to take more often than once. */
  long repeated() {
    var seen = new HashMap<String, Integer>();
    sms.taken().forEach(one -> seen.merge(one.key(), 1, Integer::sum));
    return seen.values().stream().filter(times -> times > 1).count();
  }

  /** Processor time, in seconds, of the server and of its database. */
  record Work(double server, double database) {

    /** What was done since, for so many attempts. */
    String since(Work before, long attempts) {
      var ours = server - before.server;
      var theirs = database - before.database;
      return "processor time: server %.1f s, database %.1f s; %.2f ms an attempt"
          .formatted(ours, theirs, (ours + theirs) * 1_000 / attempts);
    }
  }

  /**
   * What both have worked so far; what takes turns with others on a busy machine does not count.
   */
  Work work() {
    return new Work(
        seconds(beckon.server()), beckon.databaseProcesses().mapToDouble(Engine::seconds).sum());
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** What the server takes, in megabytes, as Linux counts it; elsewhere 0. */
  long resident() {
    var status = Path.of("/proc", Long.toString(beckon.server().pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return lines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Override
  public void close() {
    beckon.close();
    sms.close();
  }
}
