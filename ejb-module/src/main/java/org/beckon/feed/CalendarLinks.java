package org.beckon.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.security.Secret;
import org.beckon.technician.Technicians;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and withdraws addresses, for whoever already proved that they may. */
@ApplicationScoped
class CalendarLinks {

  /** How exactly it is known when an address was last used. */
  private static final Duration EXACT = Duration.ofMinutes(5);

  @PersistenceContext EntityManager em;
  @Inject Technicians technicians;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "beckon.url")
  String url;

  Optional<CalendarLinkLine> of(long technicianId) {
    return find(technicianId).map(CalendarLink::line);
  }

  /** Returns the address. It is shown this once and cannot be had again. Ends an earlier one. */
  String issue(long technicianId) {
    // Two people who do this at once queue up here.
    var technician = technicians.getForUpdate(technicianId);
    if (!technician.active()) {
      throw new Conflict("technician.inactive", technician.name() + " is inactive.");
    }
    var secret = Secret.forMachines();
    var hash = Secret.hash(secret);
    var now = clock.instant();
    find(technicianId)
        .ifPresentOrElse(
            link -> link.renew(hash, caller.name(), now),
            () -> em.persist(new CalendarLink(technicianId, hash, caller.name(), now)));
    record("technician.calendar-shared", technicianId, now);
    return url + "/calendar/" + secret + ".ics";
  }

  /** Doing it twice is the same as doing it once. */
  void withdraw(long technicianId) {
    technicians.getForUpdate(technicianId);
    var link = find(technicianId);
    if (link.isPresent()) {
      em.remove(link.get());
      record("technician.calendar-withdrawn", technicianId, clock.instant());
    }
  }

  /**
   * Whose address it is; nobody's when the technician is inactive or may not sign in any more:
   * whoever left goes on knowing it.
   */
  Optional<CalendarLink> bySecret(String secret) {
    return em.createQuery(
            """
            select l from CalendarLink l, Technician t
            where l.hash = :hash and t.id = l.technicianId and t.active = true
              and not exists (select a.id from Account a
                where a.technicianId = t.id and a.active = false)
            """,
            CalendarLink.class)
        .setParameter("hash", Secret.hash(secret))
        .getResultStream()
        .findFirst();
  }

  /**
   * Seldom written: calendars ask often, and all of them would otherwise write each time. Beside
   * the version, so that nobody who renews or withdraws meanwhile is told of a change.
   */
  void read(CalendarLink link, Instant now) {
    em.createNativeQuery(
            """
            update calendar_link set last_read_at = cast(?1 as timestamptz)
            where id = ?2 and (last_read_at is null or last_read_at < cast(?3 as timestamptz))
            """)
        .setParameter(1, now.toString())
        .setParameter(2, link.id())
        .setParameter(3, now.minus(EXACT).toString())
        .executeUpdate();
  }

  private Optional<CalendarLink> find(long technicianId) {
    return em.createQuery(
            "select l from CalendarLink l where l.technicianId = :id", CalendarLink.class)
        .setParameter("id", technicianId)
        .getResultStream()
        .findFirst();
  }

  private void record(String kind, long technicianId, Instant now) {
    history.add(Happening.of(kind).technician(technicianId), now);
  }
}
