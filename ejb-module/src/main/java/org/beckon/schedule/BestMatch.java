package org.beckon.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.job.Job;
import org.beckon.job.Jobs;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.settings.Settings;
import org.beckon.technician.Technicians;

/**
 * Suggest Best Match (S1-18): who suits a visit, in which order, and why, or why not. A suggestion
 * is no promise: {@link Scheduling} asks again, under locks. Changes nothing, and so needs no
 * transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class BestMatch {

  private static final int USUAL = 10;
  private static final int MOST = 500;

  /** What is around a visit matters too: its day, and the way to it. */
  private static final Duration AROUND = Duration.ofDays(1);

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject Technicians technicians;
  @Inject PlanPicture picture;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Best first, then those who cannot take it. Technicians at capacity are not offered, but
   * explained (S1-114).
   */
  public List<Suggestion> suggest(MatchWanted wanted) {
    var most = Require.between("limit", 1, MOST, wanted.limit() == null ? USUAL : wanted.limit());
    var job = jobs.getWithSite(wanted.jobId());
    Placing.refuseOver(job);
    var now = clock.instant();
    var question = MatchQuestion.of(wanted, job, visit(wanted, job), now);
    var everybody =
        picture.technicians(question.earliest().minus(AROUND), question.end().plus(AROUND), now);
    var values = settings.values(RuleBook.GROUP, MatchWeights.GROUP);
    var list =
        new MatchList(
            question,
            RuleBook.of(values).forSuggestions(),
            MatchWeights.of(values),
            picture.numbering(),
            everybody);
    return wanted.technicianId() == null ? list.top(most) : about(wanted.technicianId(), list);
  }

  private Appointment visit(MatchWanted wanted, Job job) {
    if (wanted.appointmentId() == null) {
      return null;
    }
    var appointment = appointments.get(wanted.appointmentId());
    if (!appointment.job().id().equals(job.id())) {
      throw new Invalid("appointmentId", "must be a visit of the job");
    }
    return appointment;
  }

  private List<Suggestion> about(long technicianId, MatchList list) {
    var answer = list.about(technicianId);
    if (!answer.isEmpty()) {
      return answer;
    }
    var technician = technicians.get(technicianId);
    return List.of(
        new Suggestion(
            technicianId,
            technician.name(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(technician.name() + " is no longer active.")));
  }
}
