package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Roles;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.Suggestion;
import org.beckon.technician.Technicians;

/** Sick today: reads what somebody has on a day, and who could take each of it. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class MovingQuery {

  private static final int CHOICES = 10;

  /** Who is on site finishes or leaves; everything else can change hands. */
  private static final Set<AssignmentStatus> MOVABLE =
      Set.of(
          AssignmentStatus.PLANNED,
          AssignmentStatus.SENT,
          AssignmentStatus.ACKNOWLEDGED,
          AssignmentStatus.EN_ROUTE);

  @PersistenceContext EntityManager em;
  @Inject Technicians technicians;
  @Inject BestMatch bestMatch;

  /** By time; the day is that of the technician. */
  public List<VisitToMove> visits(long technicianId, LocalDate day) {
    var zone = technicians.get(technicianId).zone();
    var window =
        TimeWindow.of(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    var taken = new HashMap<Long, List<TimeWindow>>();
    return held(technicianId, window).stream().map(one -> visit(one, technicianId, taken)).toList();
  }

  private List<Assignment> held(long technicianId, TimeWindow day) {
    return em.createQuery(
            """
            select s from Assignment s join fetch s.appointment a join fetch a.job j
            join fetch j.customer
            where s.technician.id = :technician and s.status in :movable
              and a.time.startsAt < :until and a.time.endsAt > :from
            order by a.time.startsAt, s.id
            """,
            Assignment.class)
        .setParameter("technician", technicianId)
        .setParameter("movable", MOVABLE)
        .setParameter("from", day.startsAt())
        .setParameter("until", day.endsAt())
        .getResultList();
  }

  private VisitToMove visit(Assignment held, long technicianId, Map<Long, List<TimeWindow>> taken) {
    var appointment = held.appointment();
    var job = appointment.job();
    var time = appointment.time();
    var fitting =
        bestMatch
            .suggest(
                MatchWanted.at(
                        job.id(),
                        appointment.id(),
                        time.startsAt(),
                        (int) time.duration().toMinutes())
                    .atMost(CHOICES))
            .stream()
            .filter(Suggestion::fits)
            .filter(one -> one.technicianId() != technicianId)
            .toList();
    return new VisitToMove(
        held.id(),
        held.version(),
        job.id(),
        job.number(),
        job.title(),
        job.customer().name(),
        held.status(),
        time.startsAt(),
        time.endsAt(),
        fitting,
        proposed(fitting, time, taken));
  }

  /** The best who was not proposed for the same time a line above. */
  private static Long proposed(
      List<Suggestion> fitting, TimeWindow time, Map<Long, List<TimeWindow>> taken) {
    for (var one : fitting) {
      var theirs = taken.computeIfAbsent(one.technicianId(), id -> new ArrayList<>());
      if (theirs.stream().noneMatch(time::overlaps)) {
        theirs.add(time);
        return one.technicianId();
      }
    }
    return null;
  }
}
