package org.beckon.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.beckon.matching.BruteForce;
import org.beckon.matching.Candidate;
import org.beckon.matching.Matcher;
import org.beckon.matching.Travel;
import org.beckon.matching.Weights;

/** Suggest Best Match among 1,000 technicians with 8 visits each: the search, and through REST. */
final class MatchBenchmark implements Benchmark {

  private static final int WARM_UP = 3_000;
  private static final int SEARCHES = 5_000;
  private static final int COMPARED = 5;
  private static final int WARM_UP_REQUESTS = 600;
  private static final int REQUESTS = 2_000;
  private static final int CHANGE_EVERY = 10;

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    var crowd = new MatchCrowd();
    search("straight line", crowd, crowd.line(), report);
    search("matrix", crowd, crowd.matrix(), report);
    try (var office = new Office(jar, folder)) {
      try (var connection = office.beckon().database()) {
        Crowd.moveIn(
            connection, MatchCrowd.TECHNICIANS, MatchCrowd.TECHNICIANS * MatchCrowd.VISITS);
        spread(connection);
        requests(office, connection, report);
      }
    }
  }

  private static void search(String travelBy, MatchCrowd crowd, Travel travel, Report report) {
    var candidates = crowd.candidates(travel);
    var matcher = new Matcher(travel, Weights.even());
    var times = new ArrayList<Double>();
    var busy = new ArrayList<Double>();
    var threads = ManagementFactory.getThreadMXBean();
    var fitting = 0L;
    for (var search = 0; search < WARM_UP + SEARCHES; search++) {
      var wanted = crowd.wanted();
      var began = System.nanoTime();
      var worked = threads.getCurrentThreadCpuTime();
      var ranked = matcher.rank(wanted, candidates);
      var work = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
      var took = (System.nanoTime() - began) / 1e6;
      fitting += ranked.get(0).fits() ? 1 : 0;
      if (search >= WARM_UP) {
        times.add(took);
        busy.add(work);
      }
    }
    report.times("search, " + travelBy, times);
    report.times("  processor time alone", busy);
    report.line("  somebody found in %d of %d".formatted(fitting, WARM_UP + SEARCHES));
    compare(travelBy, crowd, travel, candidates, report);
  }

  /** Everything that the quick search says of everybody, against looking at every start. */
  private static void compare(
      String travelBy, MatchCrowd crowd, Travel travel, List<Candidate> candidates, Report report) {
    var times = new ArrayList<Double>();
    for (var search = 0; search < COMPARED; search++) {
      var wanted = crowd.wanted();
      var slow = new BruteForce(wanted, travel, Weights.even());
      var began = System.nanoTime();
      var best =
          candidates.stream()
              .collect(
                  java.util.stream.Collectors.toMap(
                      Candidate::id, one -> java.util.Optional.ofNullable(slow.best(one))));
      times.add((System.nanoTime() - began) / 1e6);
      for (var match : new Matcher(travel, Weights.even()).rank(wanted, candidates)) {
        var other = best.get(match.candidate().id());
        if (match.fits() != other.isPresent()
            || other
                .filter(o -> o.start() != match.startsAt() || o.total() != match.total())
                .isPresent()) {
          throw new IllegalStateException(match + " is not " + other);
        }
      }
    }
    report.times("  equal to brute force, which takes", times);
  }

  /** Homes, hours, a skill, sites all over the place, and gaps between the visits. */
  private static void spread(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select setseed(0.5)");
      statement.execute(
          "update technician set home_latitude = 42 + random() * 0.7,"
              + " home_longitude = -71.6 + random() * 0.8 where employee_number like 'B-%'");
      statement.execute(
          "insert into technician_shift (technician_id, day, starts, ends)"
              + " select id, d, time '05:00', time '20:00' from technician,"
              + " generate_series(1, 7) d where employee_number like 'B-%'");
      statement.execute(
          "insert into site (id, version, customer_id, name, street, city, latitude, longitude,"
              + " zone) select 2000000 + n, 1, c.id, 'Site ' || n, 'Street ' || n, 'City',"
              + " 42 + random() * 0.7, -71.6 + random() * 0.8, 'UTC' from generate_series(1, 1000) n,"
              + " (select customer_id id from job where id = 1000001) c");
      statement.execute(
          "update job set site_id = 2000001 + id % 1000 where id between 1000001 and 1008000");
      statement.execute(
          "update appointment set starts_at = starts_at - interval '1 hour' + interval '45 minutes'"
              + " * ((id - 1000001) / 1000), ends_at = ends_at - interval '90 minutes'"
              + " + interval '45 minutes' * ((id - 1000001) / 1000)"
              + " where id between 1000001 and 1008000");
      statement.execute("delete from job_skill where job_id in " + UNSCHEDULED);
    }
    connection.commit();
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  private static final String UNSCHEDULED =
      "(select id from job where status = 'UNSCHEDULED' order by id limit 20)";

  private static void requests(Office office, Connection connection, Report report)
      throws Exception {
    var jobs = ids(connection);
    var quiet = new ArrayList<Double>();
    var changed = new ArrayList<Double>();
    for (var request = 0; request < WARM_UP_REQUESTS + REQUESTS; request++) {
      var afterChange = request % CHANGE_EVERY == 0;
      if (afterChange) {
        change(connection, request);
      }
      var path =
          "/api/v1/jobs/%d/suggestions?from=%s&until=%s"
              .formatted(jobs.get(request % jobs.size()), tomorrow(5), tomorrow(19));
      var began = System.nanoTime();
      var answer = office.getPlainly(path);
      var took = (System.nanoTime() - began) / 1e6;
      if (!answer.contains("\"rank\":10")) {
        throw new IllegalStateException(answer);
      }
      if (request >= WARM_UP_REQUESTS) {
        (afterChange ? changed : quiet).add(took);
      }
    }
    report.times("through REST", quiet);
    report.times("through REST, just after somebody changed", changed);
  }

  private static String tomorrow(int hour) {
    return java.time.LocalDate.now(java.time.ZoneOffset.UTC)
        .plusDays(1)
        .atTime(hour, 0)
        .toInstant(java.time.ZoneOffset.UTC)
        .toString();
  }

  private static List<Long> ids(Connection connection) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(UNSCHEDULED)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private static void change(Connection connection, int request) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update appointment set ends_at = ends_at + interval '1 second' where id = ?")) {
      statement.setLong(1, 1_000_001 + request * 37L % 8_000);
      statement.execute();
    }
  }
}
