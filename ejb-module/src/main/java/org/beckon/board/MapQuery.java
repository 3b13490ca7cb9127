package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.job.JobStatus;
import org.beckon.platform.Roles;

/** Reads where the work of a day is, and where those who do it come from (S2-47). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class MapQuery {

  @Inject CardReader cards;
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** A day of the organization. */
  public MapSheet sheet(LocalDate day) {
    var zone = clock.getZone();
    var visits =
        cards.visits(
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            true);
    var shown =
        Stream.concat(
                visits.stream().filter(card -> card.look() != JobStatus.CANCELED),
                cards.backlog().stream())
            .toList();
    return new MapSheet(zone.getId(), people(), shown, withoutPlace(shown));
  }

  private List<MapSheet.Person> people() {
    return em.createQuery(
            """
            select new org.beckon.board.MapSheet.Person(t.id, t.name, t.homeLatitude, t.homeLongitude)
            from Technician t where t.active = true order by lower(t.name), t.id
            """,
            MapSheet.Person.class)
        .getResultList();
  }

  /** Jobs without address are listed separately under the map (S2-47). */
  private List<MapSheet.WithoutPlace> withoutPlace(List<BoardCard> shown) {
    var cards = shown.stream().filter(card -> card.latitude() == null).toList();
    var sites = sites(cards.stream().map(BoardCard::jobId).distinct().toList());
    return cards.stream()
        .map(card -> new MapSheet.WithoutPlace(card.key(), sites.get(card.jobId())))
        .toList();
  }

  private Map<Long, Long> sites(List<Long> jobIds) {
    if (jobIds.isEmpty()) {
      return Map.of();
    }
    return em.createQuery("select j.id, j.site.id from Job j where j.id in :ids", Object[].class)
        .setParameter("ids", jobIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }
}
