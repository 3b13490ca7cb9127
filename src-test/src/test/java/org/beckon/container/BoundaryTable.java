package org.beckon.container;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call which boundary, written down a second time: a role that slips into an annotation, or
 * out of it, is noticed. Everybody stands for beans without a caller of their own, behind the
 * boundaries, and for what a visitor may ask.
 */
final class BoundaryTable {

  static final String EVERYBODY = "everybody";

  private static final String ROWS =
      """
      alert.Alerts                         ADMIN SUPERVISOR TECHNICIAN
      board.BoardQuery                     ADMIN DISPATCHER ERP SUPERVISOR
      board.CalendarQuery                  ADMIN DISPATCHER ERP SUPERVISOR
      board.JobQuery                       ADMIN AGENT DISPATCHER ERP SUPERVISOR
      board.JobSheetQuery                  ADMIN AGENT DISPATCHER ERP SUPERVISOR
      board.MapQuery                       ADMIN DISPATCHER ERP SUPERVISOR
      board.MyJobsQuery                    TECHNICIAN
      board.ScheduleQuery                  ADMIN DISPATCHER ERP SUPERVISOR
      board.VisitQuery                     ADMIN AGENT DISPATCHER ERP SUPERVISOR
      customer.CustomerQuery               ADMIN AGENT DISPATCHER ERP SUPERVISOR
      customer.CustomerRegistration        ADMIN AGENT DISPATCHER ERP SUPERVISOR
      delivery.BatchLedger                 everybody
      delivery.Delivery                    everybody
      delivery.DeliveryHints               everybody
      delivery.DoubtLedger                 everybody
      delivery.OutageLedger                everybody
      delivery.Recovery                    everybody
      dispatch.AvailableJobsQuery          TECHNICIAN
      dispatch.CrewQuery                   ADMIN DISPATCHER ERP SUPERVISOR
      dispatch.DispatchPreview             ADMIN DISPATCHER ERP SUPERVISOR
      dispatch.DispatchQuery               ADMIN AGENT DISPATCHER ERP SUPERVISOR
      dispatch.Dispatching                 ADMIN DISPATCHER ERP SUPERVISOR
      dispatch.DueLedger                   everybody
      dispatch.FieldWork                   ADMIN DISPATCHER SUPERVISOR TECHNICIAN
      dispatch.JobDispatching              ADMIN DISPATCHER ERP SUPERVISOR
      dispatch.LateDispatching             ADMIN DISPATCHER ERP SUPERVISOR
      dispatch.MovingQuery                 ADMIN DISPATCHER SUPERVISOR
      dispatch.OverrunLedger               everybody
      dispatch.Reassigning                 ADMIN DISPATCHER ERP SUPERVISOR
      dispatch.ReassigningSeveral          ADMIN DISPATCHER ERP SUPERVISOR
      dispatch.SelfDispatching             TECHNICIAN
      dispatch.SendingSeveral              ADMIN DISPATCHER ERP SUPERVISOR
      draft.ChangePublishing               ADMIN DISPATCHER SUPERVISOR
      draft.DraftRehearsal                 ADMIN DISPATCHER SUPERVISOR
      draft.Drafting                       ADMIN DISPATCHER SUPERVISOR
      draft.Publishing                     ADMIN DISPATCHER SUPERVISOR
      feed.CalendarFeed                    everybody
      feed.CalendarSharing                 ADMIN DISPATCHER SUPERVISOR
      feed.OwnCalendarSharing              TECHNICIAN
      idempotency.KeptAnswers              everybody
      inbound.AnswerByLink                 everybody
      inbound.InboundDesk                  everybody
      inbound.InboundLedger                everybody
      inbound.Intake                       everybody
      inbound.Webhooks                     everybody
      integration.ImportQuery              ADMIN DISPATCHER ERP SUPERVISOR
      integration.ImportSteps              everybody
      integration.Importing                ADMIN DISPATCHER ERP SUPERVISOR
      integration.batch.ImportDesk         ADMIN DISPATCHER ERP SUPERVISOR
      job.JobIntake                        ADMIN AGENT DISPATCHER ERP SUPERVISOR
      live.ChangeMessages                  everybody
      lock.Locking                         ADMIN DISPATCHER ERP SUPERVISOR
      notification.DeliveryQuery           ADMIN DISPATCHER SUPERVISOR
      notification.EffectiveNotifications  ADMIN DISPATCHER SUPERVISOR
      notification.Notifying               everybody
      notification.Resending               ADMIN DISPATCHER SUPERVISOR
      push.DeviceQuery                     ADMIN DISPATCHER SUPERVISOR
      push.OwnDevices                      everybody
      push.PushDevices                     everybody
      recheck.ExceptionKeeping             ADMIN DISPATCHER ERP SUPERVISOR
      recheck.ExceptionQuery               ADMIN DISPATCHER ERP SUPERVISOR
      recheck.NightlyRechecking            everybody
      recheck.Rechecking                   everybody
      run.BatchDispatching                 ADMIN DISPATCHER ERP SUPERVISOR
      run.Rehearsal                        everybody
      run.RowSending                       everybody
      run.RunHints                         everybody
      run.RunLedger                        everybody
      run.RunQuery                         ADMIN DISPATCHER ERP SUPERVISOR
      run.RunSteps                         everybody
      run.Suggesting                       everybody
      schedule.Alternatives                ADMIN DISPATCHER ERP SUPERVISOR
      schedule.BestMatch                   ADMIN DISPATCHER ERP SUPERVISOR
      schedule.JobCancellation             ADMIN DISPATCHER ERP SUPERVISOR
      schedule.NoticePreview               ADMIN
      schedule.RoutePlanning               ADMIN DISPATCHER ERP SUPERVISOR
      schedule.Scheduling                  ADMIN DISPATCHER ERP SUPERVISOR
      schedule.Undoing                     ADMIN DISPATCHER SUPERVISOR
      search.Answering                     everybody
      search.LegReports                    everybody
      search.Reserving                     ADMIN DISPATCHER ERP SUPERVISOR
      search.SavedPlans                    ADMIN DISPATCHER SUPERVISOR
      search.SearchDesk                    everybody
      search.SearchPreparation             ADMIN AGENT DISPATCHER ERP SUPERVISOR
      search.SearchQuery                   ADMIN AGENT DISPATCHER ERP SUPERVISOR
      search.SearchTick                    everybody
      search.Searching                     ADMIN DISPATCHER ERP SUPERVISOR
      security.AccountRegistry             everybody
      security.Accounts                    ADMIN
      security.CallerAccount               everybody
      security.DemoAccounts                everybody
      security.OwnAccount                  everybody
      security.Setup                       everybody
      security.SignIn                      everybody
      security.SignInTries                 everybody
      settings.Settings                    everybody
      settings.SettingsChange              ADMIN
      technician.TechnicianQuery           ADMIN DISPATCHER ERP SUPERVISOR
      technician.WorkforcePlanning         ADMIN DISPATCHER ERP SUPERVISOR
      template.TemplateChange              ADMIN
      template.Templates                   everybody
      view.SavedViews                      ADMIN DISPATCHER SUPERVISOR
      """;

  private BoundaryTable() {}

  /** By the class name without {@code org.beckon}. */
  static Map<String, Set<String>> rows() {
    return ROWS.lines()
        .map(row -> row.split(" +"))
        .collect(
            Collectors.toMap(
                words -> words[0],
                words -> Stream.of(words).skip(1).collect(Collectors.toUnmodifiableSet()),
                (one, other) -> one,
                TreeMap::new));
  }

  /** Those that not everybody may call. */
  static Map<String, Set<String>> guarded() {
    var guarded = rows();
    guarded.values().removeIf(roles -> roles.contains(EVERYBODY));
    return guarded;
  }
}
