package org.beckon.benchmark;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * db-scheduler on the same database, as fast as its manual makes it (lock-and-fetch, as many
 * threads as Beckon makes calls at once), in this JVM with its thorough compiler. Its handler makes
 * the same call to the same provider. Asked to keep records as well, it writes what Beckon keeps of
 * every message: who is told what, that it is about to leave, that it has left, and a line of the
 * history.
 */
final class OtherScheduler {

  private static final int THREADS = 32;

  private static final String TABLE =
      """
      create table if not exists scheduled_tasks (
        task_name text not null,
        task_instance text not null,
        task_data bytea,
        execution_time timestamptz not null,
        picked boolean not null,
        picked_by text,
        last_success timestamptz,
        last_failure timestamptz,
        consecutive_failures int,
        last_heartbeat timestamptz,
        version bigint not null,
        priority smallint,
        primary key (task_name, task_instance));
      create index if not exists execution_time_idx on scheduled_tasks (execution_time);
      create index if not exists last_heartbeat_idx on scheduled_tasks (last_heartbeat)
      """;

  private static final String SCHEDULE =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select ?, n::text, ?, false, 1 from generate_series(1, ?) n
      """;

  private static final String ABOUT_TO_LEAVE =
      """
      with told as (
        insert into notification (fact_key, type, class, technician_id, recipient_name, job_id,
          appointment_id, subject, text, created_at, brief)
        select ?, 'OFFER', 'DISPATCH', t.id, t.name, j.id, a.id, 'Can you work?', 'Yes or no?',
          engine_now(), 'Yes or no?'
        from technician t, job j join appointment a on a.job_id = j.id
        where t.id = 10000001 and j.id = 10000000 + ? returning id)
      insert into attempt (id, version, notification_id, channel, generation, idem_key, endpoint,
        state, state_since, planned_at, due_at, fence, tries, may_repeat)
      select nextval('attempt_seq'), 1, id, 'SMS', 1, ?, '+16170000001', 'PLANNED', engine_now(),
        engine_now(), engine_now(), 0, 0, false from told returning id
      """;

  private static final String CLAIM =
      "update attempt set state = 'IN_FLIGHT', state_since = engine_now(), fence = fence + 1,"
          + " tries = tries + 1, lease_until = engine_now() + interval '35 s' where id = ?";

  private static final String SENT =
      "update attempt set state = 'SENT', state_since = engine_now(), sent_at = engine_now(),"
          + " lease_until = null, provider_ref = 'taken' where id = ? and fence = 1";

  private static final String LINE =
      "insert into history_item (id, at, actor, kind, job_id, new_value)"
          + " values (nextval('history_item_seq'), engine_now(), 'System', 'notice.sent', ?, 'SMS')";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final DataSource database;
  private final SmsCounterpart sms;
  private final boolean keepsRecords;

  OtherScheduler(DataSource database, SmsCounterpart sms, boolean keepsRecords) {
    this.database = database;
    this.sms = sms;
    this.keepsRecords = keepsRecords;
  }

  /** Returns how many seconds after they were due the last of so many was asked for. */
  double burst(int tasks, Instant due) throws Exception {
    var name = keepsRecords ? "ask-with-records" : "ask";
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var schedule = connection.prepareStatement(SCHEDULE)) {
      statement.execute(TABLE);
      schedule.setString(1, name);
      schedule.setObject(2, due.atOffset(ZoneOffset.UTC));
      schedule.setInt(3, tasks);
      schedule.execute();
    }
    var task = Tasks.oneTime(name).execute((instance, context) -> handle(name, instance.getId()));
    var scheduler =
        Scheduler.create(database, task)
            .threads(THREADS)
            .pollingInterval(Duration.ofSeconds(1))
            .pollUsingLockAndFetch(1.0, 4.0)
            .build();
    var before = sms.count();
    scheduler.start();
    try {
      sms.await(before + tasks, 600);
    } finally {
      scheduler.stop();
    }
    var last =
        sms.taken().stream().skip(before).map(SmsCounterpart.Taken::at).max(Instant::compareTo);
    return Duration.between(due, last.orElseThrow()).toMillis() / 1e3;
  }

  private void handle(String name, String instance) {
    var key = name + ":" + instance;
    try {
      if (keepsRecords) {
        var attempt = aboutToLeave(key, Long.parseLong(instance));
        call(key);
        sent(attempt, Long.parseLong(instance));
      } else {
        call(key);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(String key) throws IOException, InterruptedException {
    client.send(
        HttpRequest.newBuilder(URI.create(sms.url())).POST(BodyPublishers.ofString(key)).build(),
        BodyHandlers.ofString());
  }

  private long aboutToLeave(String key, long number) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long attempt;
      try (var plan = connection.prepareStatement(ABOUT_TO_LEAVE)) {
        plan.setString(1, key);
        plan.setLong(2, number);
        plan.setString(3, key);
        var rows = plan.executeQuery();
        rows.next();
        attempt = rows.getLong(1);
      }
      run(connection, CLAIM, attempt);
      connection.commit();
      connection.setAutoCommit(true);
      return attempt;
    }
  }

  private void sent(long attempt, long number) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      run(connection, SENT, attempt);
      run(connection, LINE, 10_000_000 + number);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static void run(Connection connection, String sql, long id) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.execute();
    }
  }
}
