package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.beckon.job.JobKit;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the picture shows is what was committed, whoever wrote it and however they interleave. */
class PlanPictureTest {

  private static final int TECHNICIANS = 12;
  private static final int VISITS = 60;
  private static final int WRITERS = 6;
  private static final int WRITES = 150;

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  EntityManager session;
  PlanPicture picture;
  List<Long> technicians = new ArrayList<>();

  @BeforeEach
  void open() throws SQLException {
    var wiring = new Wiring(database.em(), clock, new TestCaller());
    for (var number = 0; number < TECHNICIANS; number++) {
      var details = TechnicianKit.details("P-" + number, "Person" + number);
      technicians.add(wiring.get(WorkforcePlanning.class).hire(details));
    }
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    try (var connection = database.dataSource().getConnection()) {
      visits(connection, job.id());
    }
    session = database.anotherSession();
    picture = new Wiring(session, clock, new TestCaller()).get(PlanPicture.class);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void visits(Connection connection, long jobId) throws SQLException {
    run(
        connection,
        """
        insert into appointment (id, version, job_id, status, status_since, starts_at, ends_at,
          places, canceled_with_job, changed_at, changed_by)
        select n, 1, %d, 'SCHEDULED', now(), timestamptz '%s' + interval '1 hour' * n,
          timestamptz '%s' + interval '1 hour' * (n + 1), 1, false, now(), 'test'
        from generate_series(1, %d) n
        """
            .formatted(jobId, clock.instant(), clock.instant(), VISITS));
    run(
        connection,
        """
        insert into assignment (id, version, appointment_id, place, technician_id, lead, status,
          status_since, overlap_allowed)
        select n, 1, n, 1, %d, true, 'PLANNED', now(), true from generate_series(1, %d) n
        """
            .formatted(technicians.get(0), VISITS));
  }

  @Test
  void every_change_is_seen_by_the_next_who_asks() throws SQLException {
    look();
    var other = technicians.get(5);
    try (var connection = database.dataSource().getConnection()) {
      for (var change :
          List.of(
              "update assignment set technician_id = " + other + " where id = 1",
              "update appointment set starts_at = starts_at - interval '9 minutes' where id = 1",
              "update assignment set status = 'OPEN', technician_id = null where id = 1",
              "update technician set active = false where id = " + other,
              "update technician set active = true, name = 'Zoe' where id = " + other,
              "insert into technician_skill values (" + other + ", 'Gas', 3, null)",
              "delete from technician_skill where technician_id = " + other,
              "insert into technician_shift values (" + other + ", 1, '09:00', '17:00')",
              "delete from technician_shift where technician_id = " + other,
              "insert into absence values (1, 1, "
                  + other
                  + ", timestamptz '"
                  + clock.instant()
                  + "', timestamptz '"
                  + clock.instant()
                  + "' + interval '1 day', 'Ill')",
              "delete from absence where id = 1",
              "update site set latitude = 1, longitude = 2",
              "update job set title = 'Another'")) {
        var before = look();
        run(connection, change);
        assertThat(look()).as(change).isNotEqualTo(before).isEqualTo(fresh());
      }
    }
  }

  /** A transaction that began long before the last look and commits after it is not missed. */
  @Test
  void what_was_written_before_a_look_and_committed_after_it_is_seen() throws SQLException {
    try (var slow = database.dataSource().getConnection();
        var quick = database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      run(slow, "update assignment set technician_id = " + technicians.get(1) + " where id = 1");
      look();
      run(quick, "update assignment set technician_id = " + technicians.get(2) + " where id = 2");
      var before = look();
      slow.commit();

      assertThat(look()).isNotEqualTo(before).isEqualTo(fresh());
    }
  }

  @Test
  void what_is_taken_back_was_never_there() throws SQLException {
    var before = look();
    try (var connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      run(connection, "update assignment set technician_id = null, status = 'OPEN' where id = 1");
      assertThat(look()).isEqualTo(before);
      connection.rollback();
    }
    assertThat(look()).isEqualTo(before);
  }

  @Test
  void after_changes_were_forgotten_everything_is_read_again() throws SQLException {
    look();
    try (var connection = database.dataSource().getConnection()) {
      run(
          connection,
          "update assignment set technician_id = " + technicians.get(1) + " where id = 1");
      for (var sweep = 0; sweep < 2; sweep++) {
        run(connection, "update plan_change_horizon set at = at - interval '1 hour'");
        run(connection, "select forget_plan_changes()");
      }
      assertThat(count(connection)).isZero();
    }

    assertThat(look()).isEqualTo(fresh());
  }

  @Test
  void a_sweep_forgets_nothing_that_is_young() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      run(connection, "update plan_change_horizon set at = at - interval '1 hour'");
      run(connection, "select forget_plan_changes()");
      run(connection, "select forget_plan_changes()");

      assertThat(count(connection)).isPositive();
    }
  }

  @Test
  void as_days_go_by_the_picture_goes_along() {
    look();
    clock.advance(Duration.ofDays(20));

    assertThat(look()).isEqualTo(fresh());
  }

  /** Writers with short and long transactions, some taken back; readers ask all the while. */
  @Test
  void with_many_writers_nothing_is_missed() throws Exception {
    var pool = Executors.newFixedThreadPool(WRITERS);
    var writers = new ArrayList<Future<?>>();
    for (var writer = 0; writer < WRITERS; writer++) {
      var seed = writer;
      writers.add(pool.submit(() -> write(seed)));
    }
    pool.shutdown();
    var looks = 0;
    while (!pool.awaitTermination(1, TimeUnit.MILLISECONDS)) {
      look();
      looks++;
    }
    for (var writer : writers) {
      writer.get();
    }

    assertThat(looks).isGreaterThan(10);
    assertThat(look()).isEqualTo(fresh());
  }

  private Void write(int seed) throws SQLException {
    var random = new Random(seed);
    try (var connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      for (var write = 0; write < WRITES; write++) {
        for (var change = random.nextInt(3); change >= 0; change--) {
          // Every writer has visits of its own: they would wait for each other otherwise.
          var visit = 1 + seed + WRITERS * random.nextInt(VISITS / WRITERS);
          run(
              connection,
              random.nextBoolean()
                  ? "update assignment set technician_id = %d where id = %d"
                      .formatted(technicians.get(random.nextInt(TECHNICIANS)), visit)
                  : "update appointment set ends_at = ends_at + interval '1 minute' where id = "
                      + visit);
        }
        if (random.nextInt(4) == 0) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    }
    return null;
  }

  private Map<String, String> look() {
    session.getTransaction().begin();
    try {
      return words(
          picture.technicians(clock.instant(), clock.in(Duration.ofDays(7)), clock.instant()));
    } finally {
      session.getTransaction().commit();
      session.clear();
    }
  }

  /** What somebody sees who has never looked before. */
  private Map<String, String> fresh() {
    try (var other = database.anotherSession()) {
      other.getTransaction().begin();
      var unseen = new Wiring(other, clock, new TestCaller()).get(PlanPicture.class);
      var seen =
          words(unseen.technicians(clock.instant(), clock.in(Duration.ofDays(7)), clock.instant()));
      other.getTransaction().commit();
      return seen;
    }
  }

  private static Map<String, String> words(Map<Long, PlannedTechnician> technicians) {
    var words = new TreeMap<String, String>();
    for (var one : technicians.values()) {
      words.put(one.worker().name(), one.toString());
    }
    return words;
  }

  private static long count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from plan_change")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
