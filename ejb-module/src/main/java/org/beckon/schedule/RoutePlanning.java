package org.beckon.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.NotFound;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.settings.Settings;

/**
 * Puts a technician's day into the order with the least travel (S1-96), as a proposal. Whoever
 * likes it moves the visits by {@link Scheduling}, which asks and records as always.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class RoutePlanning {

  @PersistenceContext EntityManager em;
  @Inject StaffReader reader;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * @param day by the technician's calendar
   */
  public RouteProposal propose(long technicianId, LocalDate day) {
    Require.given("day", day);
    var noon = day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    var staff = reader.these(List.of(technicianId), TimeWindow.of(noon, 5));
    var worker =
        staff.workers().stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("technician", technicianId));
    var zone = worker.zone();
    var date =
        TimeWindow.of(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    var question =
        new RouteQuestion(
            worker,
            day,
            date,
            held(technicianId, date),
            staff.absencesOf(worker),
            RuleBook.of(settings),
            clock.instant());
    return question.answer();
  }

  private List<Assignment> held(long technicianId, TimeWindow date) {
    return em.createQuery(
            """
            select s from Assignment s join fetch s.appointment a join fetch a.job j
              join fetch j.site
            where s.technician.id = :technician and s.status in :held
              and a.time.startsAt >= :from and a.time.startsAt < :until
            order by a.time.startsAt, a.id
            """,
            Assignment.class)
        .setParameter("technician", technicianId)
        .setParameter(
            "held",
            List.of(AssignmentStatus.values()).stream().filter(AssignmentStatus::isHeld).toList())
        .setParameter("from", date.startsAt())
        .setParameter("until", date.endsAt())
        .getResultList();
  }
}
