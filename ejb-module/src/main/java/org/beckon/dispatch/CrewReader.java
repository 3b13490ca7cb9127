package org.beckon.dispatch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.appointment.TimeWindow;

/**
 * Reads what a dispatcher wants to know of technicians, a statement a question, for all at once.
 */
@ApplicationScoped
class CrewReader {

  private static final String VISITS =
      """
      select g.technician_id, a.starts_at, a.ends_at, j.number || ' ' || j.title
      from assignment g join appointment a on a.id = g.appointment_id join job j on j.id = a.job_id
      where g.status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE', 'COMPLETE',
          'INCOMPLETE')
        and g.busy && tstzrange(?1, ?2) and a.id <> ?3
      order by a.starts_at
      """;

  /** What is not finished, of whatever day. */
  private static final String OPEN =
      """
      select g.technician_id, count(distinct a.job_id)
      from assignment g join appointment a on a.id = g.appointment_id
      where g.status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE')
      group by g.technician_id
      """;

  /** The last step that says something; what somebody left yesterday says nothing. */
  private static final String LAST_SEEN =
      """
      select distinct on (g.technician_id) g.technician_id, g.status, s.street || ', ' || s.city,
        j.number, g.status_since
      from assignment g join appointment a on a.id = g.appointment_id
      join job j on j.id = a.job_id join site s on s.id = j.site_id
      where g.status in ('EN_ROUTE', 'ON_SITE')
        or g.status in ('COMPLETE', 'INCOMPLETE') and g.status_since >= ?1
      order by g.technician_id, g.status_since desc
      """;

  private static final String GONE =
      "select technician_id from account where technician_id is not null and not active";

  @PersistenceContext EntityManager em;

  /**
   * @param except the visit that is being planned, or null
   */
  Map<Long, List<DayPiece>> visits(TimeWindow day, Long except) {
    return byTechnician(
        em.createNativeQuery(VISITS)
            .setParameter(1, day.startsAt().atOffset(ZoneOffset.UTC))
            .setParameter(2, day.endsAt().atOffset(ZoneOffset.UTC))
            .setParameter(3, except == null ? -1L : except),
        row ->
            new DayPiece(DayPiece.Kind.VISIT, instant(row[1]), instant(row[2]), (String) row[3]));
  }

  Map<Long, List<DayPiece>> absences(TimeWindow day) {
    return em.createQuery(
            "select a.technician.id, a.startsAt, a.endsAt, a.reason from Absence a"
                + " where a.startsAt < :until and a.endsAt > :from order by a.startsAt",
            Object[].class)
        .setParameter("from", day.startsAt())
        .setParameter("until", day.endsAt())
        .getResultStream()
        .collect(
            groupingBy(
                row -> (Long) row[0],
                mapping(
                    row ->
                        new DayPiece(
                            DayPiece.Kind.AWAY,
                            (Instant) row[1],
                            (Instant) row[2],
                            (String) row[3]),
                    toList())));
  }

  /** Working hours that touch the day, wherever the technician's own day begins. */
  Map<Long, List<DayPiece>> shifts(TimeWindow day) {
    return em.createQuery(
            "select t.id, t.zone, h.day, h.starts, h.ends from Technician t join t.shifts h"
                + " where t.active = true order by h.day, h.starts",
            Object[].class)
        .getResultStream()
        .flatMap(row -> shift(row, day).stream())
        .collect(groupingBy(Shift::technicianId, mapping(Shift::piece, toList())));
  }

  private record Shift(long technicianId, DayPiece piece) {}

  private static List<Shift> shift(Object[] row, TimeWindow day) {
    var zone = (ZoneId) row[1];
    var first = LocalDate.ofInstant(day.startsAt(), zone);
    return first
        .datesUntil(first.plusDays(2))
        .filter(date -> date.getDayOfWeek().getValue() == (Integer) row[2])
        .map(date -> window(date, (LocalTime) row[3], (LocalTime) row[4], zone))
        .filter(day::overlaps)
        .map(
            time ->
                new Shift(
                    (Long) row[0],
                    new DayPiece(DayPiece.Kind.SHIFT, time.startsAt(), time.endsAt(), "")))
        .toList();
  }

  private static TimeWindow window(LocalDate date, LocalTime from, LocalTime until, ZoneId zone) {
    var last = until.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return TimeWindow.of(
        date.atTime(from).atZone(zone).toInstant(), last.atTime(until).atZone(zone).toInstant());
  }

  Map<Long, Integer> openWork() {
    return rows(em.createNativeQuery(OPEN)).stream()
        .collect(
            java.util.stream.Collectors.toMap(
                CrewReader::key, row -> ((Number) row[1]).intValue()));
  }

  Map<Long, Whereabouts> lastSeen(Instant startOfDay) {
    return rows(
            em.createNativeQuery(LAST_SEEN).setParameter(1, startOfDay.atOffset(ZoneOffset.UTC)))
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(
                CrewReader::key,
                row ->
                    new Whereabouts(
                        kind((String) row[1]), (String) row[2], (String) row[3], instant(row[4]))));
  }

  private static Whereabouts.LastSeen kind(String status) {
    return switch (status) {
      case "ON_SITE" -> Whereabouts.LastSeen.ON_SITE;
      case "EN_ROUTE" -> Whereabouts.LastSeen.ON_THE_WAY;
      default -> Whereabouts.LastSeen.LEFT;
    };
  }

  Map<Long, List<CrewMember.Certificate>> certificates(LocalDate day) {
    return em.createQuery(
            "select t.id, k.name, k.level, k.expiresOn from Technician t join t.skills k"
                + " where t.active = true order by k.name",
            Object[].class)
        .getResultStream()
        .collect(
            groupingBy(
                row -> (Long) row[0],
                mapping(
                    row ->
                        new CrewMember.Certificate(
                            (String) row[1],
                            (Integer) row[2],
                            (LocalDate) row[3],
                            row[3] != null && day.isAfter((LocalDate) row[3])),
                    toList())));
  }

  /** Technicians with an account that may not be used any more (S1-113). */
  @SuppressWarnings("unchecked")
  Set<Long> withoutAccess() {
    var ids = new HashSet<Long>();
    ((List<Number>) em.createNativeQuery(GONE).getResultList())
        .forEach(id -> ids.add(id.longValue()));
    return ids;
  }

  private interface Reading<T> {
    T of(Object[] row);
  }

  private static <T> Map<Long, List<T>> byTechnician(Query query, Reading<T> reading) {
    return rows(query).stream()
        .collect(groupingBy(CrewReader::key, mapping(reading::of, toList())));
  }

  private static Long key(Object[] row) {
    return ((Number) row[0]).longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) value).toInstant();
  }
}
