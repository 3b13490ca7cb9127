package org.beckon.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.platform.Place;

/**
 * Reads what a technician was sent, as My Jobs does, and what they were sent and is off, in one
 * statement. Has no roles: the boundary that uses it knows whose calendar it is.
 */
@ApplicationScoped
class FeedReader {

  /**
   * The sequence is made of the versions of everything that is told. A job may get another site
   * with fewer changes behind it: the job's own version, which rises then, counts a thousand.
   */
  private static final String VISITS =
      """
      select cast(g.calendar_uid as varchar),
        1000 * j.version + a.version + g.version + least(s.version, 999), g.status, a.id,
        a.starts_at, a.ends_at, a.arrival_from, a.arrival_until,
        greatest(a.changed_at, g.status_since,
          (select max(h.at) from history_item h where h.job_id = j.id and h.kind = 'job.changed'),
          (select max(h.at) from history_item h
            where h.customer_id = c.id and h.kind = 'site.changed')),
        j.number, j.title, j.description, a.notes, c.name, s.street, s.postal_code, s.city, s.zone,
        s.latitude, s.longitude
      from assignment g
      join appointment a on a.id = g.appointment_id
      join job j on j.id = a.job_id
      join customer c on c.id = j.customer_id
      join site s on s.id = j.site_id
      where g.technician_id = ?1 and g.sent_at is not null
        and g.busy && tstzrange(cast(?2 as timestamptz), null)
        and (g.status in ('SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE', 'COMPLETE', 'INCOMPLETE')
          or g.status in ('CANCELED', 'RECALLED', 'REASSIGNED', 'DECLINED', 'TIMED_OUT')
            and g.status_since > cast(?2 as timestamptz))
      order by a.starts_at, g.id
      """;

  @PersistenceContext EntityManager em;

  /**
   * By time.
   *
   * @param since what ended before, or was off before, is not told any more
   * @param most how many at most, the earliest
   */
  @SuppressWarnings("unchecked")
  List<FeedVisit> visits(long technicianId, Instant since, int most) {
    List<Object[]> rows =
        em.createNativeQuery(VISITS)
            .setParameter(1, technicianId)
            .setParameter(2, since.toString())
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(FeedReader::visit).toList();
  }

  private static FeedVisit visit(Object[] row) {
    return new FeedVisit(
        UUID.fromString((String) row[0]),
        ((Number) row[1]).intValue(),
        AssignmentStatus.valueOf((String) row[2]),
        ((Number) row[3]).longValue(),
        instant(row[4]),
        instant(row[5]),
        instant(row[6]),
        instant(row[7]),
        instant(row[8]),
        (String) row[9],
        (String) row[10],
        (String) row[11],
        (String) row[12],
        (String) row[13],
        (String) row[14],
        (String) row[15],
        (String) row[16],
        ZoneId.of((String) row[17]),
        Place.optional((Double) row[18], (Double) row[19]).orElse(null));
  }

  private static Instant instant(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) value).toInstant();
  }
}
