package org.beckon.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Thousands of searches, put straight into the database: row by row what Searching.start writes,
 * under every constraint and trigger. Each is for one place of a job of its own, among people who
 * are asked one after the other by SMS.
 */
final class Fleet {

  private static final int FIRST = 10_000_000;
  private static final int APART = 1_000_000;

  /**
   * No others: a table of which the database has counted that it is empty is read whole from then
   * on, whatever comes into it. Nobody counts the tables of a young database before they are used.
   */
  private static final String FILLED =
      "technician, technician_phone, job, appointment, assignment, stack, stack_place, dispatch,"
          + " search, candidate, leg, history_item, chain_head";

  private final Connection connection;
  private final int first;
  private final int size;
  private final int people;
  private final int each;
  private final Duration patience;

  /**
   * @param size how many searches
   * @param people how many technicians there are
   * @param each how many of them every search asks
   * @param patience how long an answer is awaited before the next is asked
   */
  Fleet(Connection connection, int size, int people, int each, Duration patience) {
    this(connection, FIRST, size, people, each, patience);
  }

  private Fleet(
      Connection connection, int first, int size, int people, int each, Duration patience) {
    this.connection = connection;
    this.first = first;
    this.size = size;
    this.people = people;
    this.each = each;
    this.patience = patience;
  }

  /** More searches among the same people. */
  Fleet more(int size) {
    return new Fleet(connection, first + APART, size, people, each, patience);
  }

  /** Ordered for later: all of them begin at that moment. */
  void waitFor(Instant start) throws SQLException {
    connection.setAutoCommit(false);
    work();
    searches("WAITING", Duration.ZERO, start, Duration.ZERO);
    queues();
    told("search.started", "1 places");
    finish();
  }

  /**
   * Begun already: the tier of each opens some time after it has begun, so that the first cues are
   * spread evenly over that time from the moment on.
   */
  void play(Instant first, Duration over) throws SQLException {
    connection.setAutoCommit(false);
    work();
    searches("ACTIVE", Duration.ofDays(1), first.minus(Duration.ofDays(1)), over);
    queues();
    told("search.started", "1 places");
    told("search.began", null);
    finish();
  }

  private void finish() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    run("vacuum analyze " + FILLED);
  }

  private void people() throws SQLException {
    run(
        """
        insert into technician (id, version, employee_number, name, personnel_type, email, active,
          notify_by_email, notify_by_phone, notify_by_push, notify_by_sms, capacity_a_day, zone,
          phone_to_call)
        select %1$d + n, 1, 'F-' || n, 'Fleet Technician ' || n, 'Field',
          'fleet' || n || '@example.org', true, true, false, false, true, 20, 'UTC', 1
        from generate_series(1, %2$d) n
        """
            .formatted(FIRST, people));
    run(
        """
        insert into technician_phone (technician_id, position, label, number)
        select %1$d + n, 1, 'Mobile', '+1617' || lpad(n::text, 7, '0')
        from generate_series(1, %2$d) n
        """
            .formatted(FIRST, people));
  }

  private void work() throws SQLException {
    if (first == FIRST) {
      people();
    }
    run(
        """
        insert into job (id, version, number, kind, title, priority, status, status_since,
          customer_id, site_id, estimated_minutes, created_at)
        select %1$d + n, 1, 'F-' || (%1$d + n), 'FIELD_SERVICE', 'Fleet job ' || n, 'NORMAL', 'SCHEDULED',
          engine_now(), s.customer_id, s.id, 60, engine_now()
        from generate_series(1, %2$d) n,
          (select id, customer_id from site order by id limit 1) s
        """
            .formatted(first, size));
    run(
        """
        insert into appointment (id, version, job_id, status, status_since, starts_at, ends_at,
          places, canceled_with_job, changed_at, changed_by)
        select id, 1, id, 'SCHEDULED', created_at,
          date_trunc('hour', created_at) + interval '10 days',
          date_trunc('hour', created_at) + interval '10 days 1 hour',
          1, false, created_at, 'dora'
        from job where %s
        """
            .formatted(ours("id")));
    run(
        """
        insert into assignment (id, version, appointment_id, place, technician_id, lead, status,
          status_since, overlap_allowed)
        select id, 1, id, 1, null, true, 'OPEN', status_since, false
        from appointment where %s
        """
            .formatted(ours("id")));
  }

  private void searches(String status, Duration opens, Instant base, Duration over)
      throws SQLException {
    run(
        """
        insert into stack (id, version, created_at)
        select id, 1, created_at from job where %s
        """
            .formatted(ours("id")));
    run(
        """
        insert into stack_place (stack_id, position, appointment_id, place)
        select id, 1, id, 1 from stack where %s
        """
            .formatted(ours("id")));
    run(
        """
        insert into dispatch (id, version, kind, status, status_since, due_at, ordered_at,
          ordered_by, overridden)
        select %1$d + n, 1, 'SEARCH', '%2$s', %4$s, %4$s, %4$s, 'dora', false
        from generate_series(1, %3$d) n
        """
            .formatted(first, status, size, moment(base, over)));
    run(
        """
        insert into search (dispatch_id, stack_id, reservation, plan, revision, changed_by,
          generation, round, base_at, round_at, cue_at)
        select d.id, d.id, false,
          json_build_object('order', 'LIST', 'tiers', json_build_array(json_build_object(
              'people', (select json_agg(%2$s) from generate_series(1, %3$d) k),
              'opens', '%4$s', 'exclusive', false)),
            'ways', json_build_array(json_build_object('channel', 'SMS', 'delay', 'PT0S',
              'timeout', '%5$s')),
            'width', 1, 'rounds', 1, 'roundGap', 'PT0S',
            'hours', json_build_object('zone', 'UTC', 'days', json_build_object()),
            'mode', 'IMMEDIATELY', 'gap', 'PT0S', 'acceptLate', true, 'notifyFilled', false),
          0, 'dora', 1, 1, d.due_at, d.due_at, d.due_at + interval '%4$s'
        from dispatch d where %1$s
        """
            .formatted(ours("d.id"), person("d.id"), each, opens, patience));
  }

  private void queues() throws SQLException {
    run(
        """
        insert into candidate (id, version, dispatch_id, technician_id, tier, rank, round)
        select %1$d + (d.id - %1$d - 1) * %3$d + k, 1, d.id, %2$s, 1, k, 0
        from dispatch d, generate_series(1, %3$d) k where %4$s
        """
            .formatted(first, person("d.id"), each, ours("d.id")));
    run(
        """
        insert into leg (id, version, candidate_id, channel, position, state, since, round, uses)
        select c.id, 1, c.id, 'SMS', 1, 'WAITING', d.ordered_at, 0, 0
        from candidate c join dispatch d on d.id = c.dispatch_id where %s
        """
            .formatted(ours("d.id")));
  }

  private void told(String kind, String what) throws SQLException {
    run(
        """
        insert into history_item (id, at, actor, kind, job_id, appointment_id, dispatch_id,
          new_value)
        select %1$d + nextval('history_item_seq'), ordered_at, 'dora', '%2$s', id, id, id, %3$s
        from dispatch where %4$s order by id
        """
            .formatted(first, kind, what == null ? "null" : "'" + what + "'", ours("id")));
  }

  /** The kth person of a search: other searches begin with others. */
  private String person(String search) {
    return "%4$d + 1 + ((%2$s - %1$d - 1) * 7 + k - 1) %% %3$d"
        .formatted(first, search, people, FIRST);
  }

  private String ours(String id) {
    return "%s between %d and %d".formatted(id, first + 1, first + size);
  }

  private String moment(Instant base, Duration over) {
    return "timestamptz '%s' + interval '%s' * ((n - 1.0) / %d)"
        .formatted(base.atOffset(ZoneOffset.UTC), over, size);
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
