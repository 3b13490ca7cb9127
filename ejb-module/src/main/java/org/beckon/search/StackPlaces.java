package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.platform.DatabaseClock;

/** The places that searches are for. */
@ApplicationScoped
class StackPlaces {

  private static final String PLACES =
      "select stack_id, appointment_id, place from stack_place where stack_id ="
          + " any(array(select cast(unnest(string_to_array(?1, ',')) as bigint))) order by stack_id, position";

  /** Of places that are open, or open but for one person. */
  private static final String LAST_STARTS =
      """
      select p.stack_id, max(a.starts_at) from stack_place p
        join appointment a on a.id = p.appointment_id and a.status <> 'CANCELED'
        join assignment s on s.appointment_id = a.id and s.place = p.place and s.status = 'OPEN'
      where p.stack_id = any(array(select cast(unnest(string_to_array(?1, ',')) as bigint)))
      group by p.stack_id
      """;

  @PersistenceContext EntityManager em;

  /** The places of many stacks, by stack, in their order. */
  Map<Long, List<StackPlace>> of(List<Search> searches) {
    List<?> rows = em.createNativeQuery(PLACES).setParameter(1, stacks(searches)).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> ((Number) row[0]).longValue(),
                Collectors.mapping(
                    row ->
                        new StackPlace(((Number) row[1]).longValue(), ((Number) row[2]).intValue()),
                    Collectors.toList())));
  }

  /** When the last visit of each begins that still needs people; empty when there is none. */
  Map<Search, Optional<Instant>> lastStarts(List<Search> searches) {
    List<?> rows =
        em.createNativeQuery(LAST_STARTS).setParameter(1, stacks(searches)).getResultList();
    var byStack =
        rows.stream()
            .map(Object[].class::cast)
            .collect(
                Collectors.toMap(
                    row -> ((Number) row[0]).longValue(), row -> DatabaseClock.instant(row[1])));
    return searches.stream()
        .collect(
            Collectors.toMap(
                search -> search, one -> Optional.ofNullable(byStack.get(one.stack().id()))));
  }

  private static String stacks(List<Search> searches) {
    return searches.stream()
        .map(search -> String.valueOf(search.stack().id()))
        .collect(Collectors.joining(","));
  }

  /** Places of these visits that a search is under way for. */
  Set<StackPlace> searchedFor(List<Long> appointmentIds) {
    return em.createQuery(
            "select p.appointmentId, p.place from Search s join s.stack k join k.places p"
                + " where p.appointmentId in :visits and s.reservation = false"
                + " and s.status <> org.beckon.dispatch.DispatchStatus.STOPPED",
            Object[].class)
        .setParameter("visits", appointmentIds)
        .getResultStream()
        .map(row -> new StackPlace((Long) row[0], (Integer) row[1]))
        .collect(Collectors.toSet());
  }
}
