package org.beckon.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** Many technicians with many visits, put straight into the database. */
final class Crowd {

  private Crowd() {}

  /** Visits of an hour, back to back from tomorrow 06:00 on, evenly over the technicians. */
  static void moveIn(Connection connection, int technicians, int jobs) throws SQLException {
    connection.setAutoCommit(false);
    run(
        connection,
        """
        insert into technician (id, version, employee_number, name, personnel_type, email, active,
          notify_by_email, notify_by_phone, notify_by_push, notify_by_sms, capacity_a_day, zone)
        select nextval('technician_seq') * 1000 + n, 1, 'B-' || n, 'Bench Technician ' || n, 'Field',
          'bench' || n || '@example.org', true, true, false, false, false, 20, 'UTC'
        from generate_series(1, ?) n
        """,
        technicians);
    run(
        connection,
        """
        insert into job (id, version, number, kind, title, priority, status, status_since,
          customer_id, site_id, estimated_minutes, created_at)
        select 1000000 + n, 1, 'BN-' || n, 'FIELD_SERVICE', 'Benchmark job ' || n, 'NORMAL', 'SCHEDULED',
          now(), s.customer_id, s.id, 60, now()
        from generate_series(1, ?) n, (select id, customer_id from site order by id limit 1) s
        """,
        jobs);
    run(
        connection,
        """
        insert into appointment (id, version, job_id, status, status_since, starts_at, ends_at,
          places, canceled_with_job, changed_at, changed_by)
        select 1000000 + n, 1, 1000000 + n, 'SCHEDULED', now(),
          date_trunc('day', now()) + interval '30 hours' + interval '1 hour' * ((n - 1) / ?),
          date_trunc('day', now()) + interval '31 hours' + interval '1 hour' * ((n - 1) / ?),
          1, false, now(), 'benchmark'
        from generate_series(1, ?) n
        """,
        technicians,
        technicians,
        jobs);
    run(
        connection,
        """
        insert into assignment (id, version, appointment_id, place, technician_id, lead, status,
          status_since, overlap_allowed)
        select 1000000 + n, 1, 1000000 + n, 1, t.id, true, 'PLANNED', now(), false
        from generate_series(1, ?) n
        join (select id, row_number() over (order by id) - 1 as row from technician
          where employee_number like 'B-%') t on t.row = (n - 1) % ?
        """,
        jobs,
        technicians);
    connection.commit();
    run(connection, "analyze");
    connection.commit();
  }

  private static void run(Connection connection, String sql, int... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setInt(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
