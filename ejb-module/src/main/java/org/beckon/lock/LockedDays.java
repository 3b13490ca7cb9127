package org.beckon.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Conflict;
import org.beckon.technician.Technician;

/** Where locked days are kept, and asked for by everything that changes a plan. */
@ApplicationScoped
public class LockedDays {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  @PersistenceContext EntityManager em;

  void add(LockedDay day) {
    em.persist(day);
  }

  void remove(LockedDay day) {
    em.remove(day);
  }

  Optional<LockedDay> find(long technicianId, LocalDate day) {
    return em.createQuery(
            "select l from LockedDay l where l.technician.id = :technician and l.day = :day",
            LockedDay.class)
        .setParameter("technician", technicianId)
        .setParameter("day", day)
        .getResultStream()
        .findFirst();
  }

  /** One {@code {technicianId, day}} each, in a span of days, both included. */
  public List<Object[]> between(LocalDate first, LocalDate last) {
    return em.createQuery(
            "select l.technician.id, l.day from LockedDay l where l.day between :first and :last",
            Object[].class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /**
   * Refuses a change of what these people do in that time when a day of it, by their own calendar,
   * is locked.
   */
  public void refuse(Collection<Technician> people, TimeWindow time) {
    for (var technician : people) {
      lockedIn(technician, time)
          .ifPresent(
              day -> {
                throw new Conflict(
                    "schedule.locked-day",
                    "technicianId",
                    "%s of %s is locked. Unlock it first."
                        .formatted(DAY.format(day), technician.name()));
              });
    }
  }

  /**
   * The same of a visit that gets a time and people: neither the days it leaves nor those it comes
   * to may be locked.
   *
   * @param appointment the visit as it is, or null for a new one
   * @param team who shall go; empty for whoever has it
   */
  public void refuseChange(Appointment appointment, List<Technician> team, TimeWindow time) {
    var coming =
        team.stream().filter(one -> appointment == null || !appointment.isHeldBy(one)).toList();
    refuse(coming, time);
    if (appointment == null) {
      return;
    }
    var isMoved = !appointment.time().equals(time);
    if (isMoved) {
      refuse(holders(appointment), time);
    }
    if (isMoved || !coming.isEmpty() && appointment.places().count() == 1) {
      refuse(appointment);
    }
  }

  /** The same of everybody who holds a place of a visit, where it is now. */
  public void refuse(Appointment appointment) {
    refuse(holders(appointment), appointment.time());
  }

  public static List<Technician> holders(Appointment appointment) {
    return appointment
        .places()
        .map(Assignment::technician)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Technician::id))
        .toList();
  }

  private Optional<LocalDate> lockedIn(Technician technician, TimeWindow time) {
    var zone = technician.zone();
    return em.createQuery(
            """
            select l.day from LockedDay l
            where l.technician = :technician and l.day between :first and :last order by l.day
            """,
            LocalDate.class)
        .setParameter("technician", technician)
        .setParameter("first", time.startsAt().atZone(zone).toLocalDate())
        // Half-open: what ends at midnight does not touch the next day.
        .setParameter("last", time.endsAt().minusNanos(1).atZone(zone).toLocalDate())
        .getResultStream()
        .findFirst();
  }
}
