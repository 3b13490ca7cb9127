package org.beckon.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A search for three people among many, put straight into the database under every constraint and
 * trigger, as it is when everybody was asked, nobody has answered, and the last ones still have
 * time. Everybody knows a link of their own.
 */
final class Contest {

  private static final int FIRST = 20_000_000;
  private static final int STILL_ASKED = 6;

  private final Connection connection;
  private final int people;

  Contest(Connection connection, int people) throws SQLException {
    this.connection = connection;
    this.people = people;
    connection.setAutoCommit(false);
    run(
        """
        insert into technician (id, version, employee_number, name, personnel_type, email, active,
          notify_by_email, notify_by_phone, notify_by_push, notify_by_sms, capacity_a_day, zone)
        select %1$d + n, 1, 'C-' || n, 'Contestant ' || n, 'Field', 'c' || n || '@example.org', true,
          true, false, false, false, 100, 'UTC'
        from generate_series(1, %2$d) n
        """
            .formatted(FIRST, people));
    connection.commit();
  }

  /** What stands in the link of somebody. */
  String token(int round, int person) {
    return "contest-%d-%d".formatted(round, person);
  }

  /** For a visit at a time of its own, so that who won before can win again. Returns its number. */
  long begin(int round) throws SQLException {
    var id = FIRST + round;
    for (var sql :
        """
        insert into job (id, version, number, kind, title, priority, status, status_since,
          customer_id, site_id, estimated_minutes, created_at)
        select %3$d, 1, 'C-%3$d', 'FIELD_SERVICE', 'Contest', 'NORMAL', 'SCHEDULED', engine_now(),
          s.customer_id, s.id, 60, engine_now()
        from (select id, customer_id from site order by id limit 1) s;
        insert into appointment (id, version, job_id, status, status_since, starts_at, ends_at,
          places, canceled_with_job, changed_at, changed_by)
        select id, 1, id, 'SCHEDULED', created_at,
          date_trunc('hour', created_at) + interval '10 days' + interval '2 hours' * (%3$d - %1$d),
          date_trunc('hour', created_at) + interval '10 days 1 hour'
            + interval '2 hours' * (%3$d - %1$d),
          3, false, created_at, 'dora'
        from job where id = %3$d;
        insert into assignment (id, version, appointment_id, place, technician_id, lead, status,
          status_since, overlap_allowed)
        select %1$d + (%3$d - %1$d) * 3 + n, 1, %3$d, n, null, n = 1, 'OPEN', engine_now(), false
        from generate_series(1, 3) n;
        insert into stack (id, version, created_at) values (%3$d, 1, engine_now());
        insert into stack_place (stack_id, position, appointment_id, place)
        select %3$d, n, %3$d, n from generate_series(1, 3) n;
        insert into dispatch (id, version, kind, status, status_since, due_at, ordered_at,
          ordered_by, overridden)
        values (%3$d, 1, 'SEARCH', 'ACTIVE', engine_now(), engine_now(), engine_now(), 'dora',
          false);
        insert into search (dispatch_id, stack_id, reservation, plan, revision, changed_by,
          generation, round, base_at, round_at, cue_at)
        select %3$d, %3$d, false,
          json_build_object('order', 'LIST', 'tiers', json_build_array(json_build_object(
              'people', (select json_agg(%1$d + k) from generate_series(1, %2$d) k),
              'opens', 'PT0S', 'exclusive', false)),
            'ways', json_build_array(json_build_object('channel', 'EMAIL', 'delay', 'PT0S',
              'timeout', 'PT1H')),
            'width', 6, 'rounds', 1, 'roundGap', 'PT0S',
            'hours', json_build_object('zone', 'UTC', 'days', json_build_object()),
            'mode', 'IMMEDIATELY', 'gap', 'PT0S', 'acceptLate', true, 'notifyFilled', false),
          0, 'dora', 1, 1, due_at, due_at, due_at + interval '1 hour'
        from dispatch where id = %3$d;
        insert into candidate (id, version, dispatch_id, technician_id, tier, rank, round)
        select %1$d + (%3$d - %1$d) * %2$d + k, 1, %3$d, %1$d + k, 1, k, 1
        from generate_series(1, %2$d) k;
        insert into notification (fact_key, type, class, technician_id, recipient_name, job_id,
          appointment_id, subject, text, created_at, brief)
        select 'search:%3$d:1:' || c.id || ':EMAIL:1:1', 'OFFER', 'DISPATCH', c.technician_id,
          'Contestant ' || c.rank, %3$d, %3$d, 'Can you work?', 'Yes or no?', engine_now(),
          'Yes or no?'
        from candidate c where c.dispatch_id = %3$d;
        insert into attempt (id, version, notification_id, channel, generation, idem_key, endpoint,
          state, state_since, planned_at, due_at, fence, tries, may_repeat, dispatch_id)
        select c.id, 1, n.id, 'EMAIL', 1, n.fact_key || ':EMAIL:1', 'c' || c.rank || '@example.org',
          'PLANNED', engine_now(), engine_now(), engine_now(), 0, 0, false, %3$d
        from candidate c join notification n on n.appointment_id = %3$d
          and n.technician_id = c.technician_id where c.dispatch_id = %3$d;
        update attempt set state = 'IN_FLIGHT', fence = 1, tries = 1,
          lease_until = engine_now() + interval '1 minute' where dispatch_id = %3$d;
        update attempt set state = 'SENT', sent_at = engine_now(), lease_until = null,
          provider_ref = 'contest' where dispatch_id = %3$d;
        insert into leg (id, version, candidate_id, channel, position, state, since, round, uses,
          attempt_id)
        select id, 1, id, 'EMAIL', 1, 'WAITING', engine_now(), 1, 1, id
        from candidate where dispatch_id = %3$d;
        update leg set state = 'IN_FLIGHT' where id in
          (select id from candidate where dispatch_id = %3$d);
        update leg set state = 'SENT', waits_until = engine_now() + interval '1 hour' where id in
          (select id from candidate where dispatch_id = %3$d and rank > %2$d - %4$d);
        update leg set state = 'NO_RESPONSE', reason = 'expired' where id in
          (select id from candidate where dispatch_id = %3$d and rank <= %2$d - %4$d);
        insert into offer (id, version, candidate_id, generation, round, code, asked_at,
          next_leg_at, expires_at, ended_at)
        select c.id, 1, c.id, 1, 1, '10', engine_now(), engine_now(),
          engine_now() + interval '1 hour', case when rank <= %2$d - %4$d then engine_now() end
        from candidate c where c.dispatch_id = %3$d;
        insert into offer_link (token_hash, offer_id, channel)
        select encode(sha256(convert_to('contest-' || (%3$d - %1$d) || '-' || rank, 'UTF8')), 'hex'),
          id, 'EMAIL'
        from candidate where dispatch_id = %3$d
        """
            .split(";\n")) {
      run(sql.formatted(FIRST, people, id, STILL_ASKED));
    }
    connection.commit();
    return id;
  }

  /** Who has a place, by their numbers. */
  Set<Integer> winners(long id) throws SQLException {
    var winners = new TreeSet<Integer>();
    try (var statement =
        connection.prepareStatement(
            "select technician_id - ? from assignment where appointment_id = ?"
                + " and technician_id is not null")) {
      statement.setLong(1, FIRST);
      statement.setLong(2, id);
      var rows = statement.executeQuery();
      while (rows.next()) {
        winners.add(rows.getInt(1));
      }
    }
    connection.commit();
    return winners;
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
