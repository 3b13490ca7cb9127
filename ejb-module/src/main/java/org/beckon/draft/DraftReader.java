package org.beckon.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads proposed changes with what they are about, in one statement. */
@ApplicationScoped
class DraftReader {

  private static final String LINES =
      """
      select p.id, p.appointment_id, j.id, j.number, j.title, t.id, t.name, p.starts_at, p.minutes,
        a.starts_at
      from proposed_change p
      join job j on j.id = p.job_id
      left join technician t on t.id = p.technician_id
      left join appointment a on a.id = p.appointment_id
      where p.login = ?1 order by p.id
      """;

  @PersistenceContext EntityManager em;

  @SuppressWarnings("unchecked")
  List<DraftLine> lines(String login) {
    List<Object[]> rows = em.createNativeQuery(LINES).setParameter(1, login).getResultList();
    return rows.stream().map(DraftReader::line).toList();
  }

  private static DraftLine line(Object[] row) {
    return new DraftLine(
        ((Number) row[0]).longValue(),
        row[1] == null ? "j" + row[2] : "a" + row[1],
        ((Number) row[2]).longValue(),
        (String) row[3],
        (String) row[4],
        row[5] == null ? null : ((Number) row[5]).longValue(),
        (String) row[6],
        instant(row[7]),
        ((Number) row[8]).intValue(),
        instant(row[9]));
  }

  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value == null ? null : ((Timestamp) value).toInstant();
  }
}
