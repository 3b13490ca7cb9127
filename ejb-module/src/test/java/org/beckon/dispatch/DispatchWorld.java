package org.beckon.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.live.JobChanged;
import org.beckon.notification.Notice;
import org.beckon.notification.Notifying;
import org.beckon.notification.Recipient;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.CallerAccount;
import org.beckon.technician.TechnicianKit;

/** Dora at her desk, Ada and Bo in the field, and everything that anybody was told. */
final class DispatchWorld {

  final TestClock clock = new TestClock();
  final TestCaller caller = new TestCaller();
  final List<Notice> told = new ArrayList<>();
  final List<Long> withdrawn = new ArrayList<>();
  final Wiring wiring;
  final long ada;
  final long bo;
  OptionalLong me = OptionalLong.empty();
  private final Database database;

  DispatchWorld(Database database) {
    this.database = database;
    wiring =
        new Wiring(database.em(), clock, caller)
            .put(
                Notifying.class,
                new Notifying() {
                  @Override
                  public void tell(Notice notice) {
                    told.add(notice);
                  }

                  @Override
                  public int withdraw(long assignmentId, Recipient from, String why) {
                    withdrawn.add(assignmentId);
                    return 0;
                  }
                })
            .put(
                CallerAccount.class,
                new CallerAccount() {
                  @Override
                  public OptionalLong technicianId() {
                    return me;
                  }
                });
    wiring.put(DueLedger.class, new CommittedDueLedger(wiring.get(DueLedger.class), this));
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    database.commitAndForget();
  }

  /** Work for an hour, to which nobody goes yet. */
  Job job() {
    var id = JobKit.boilerJob(wiring).id();
    database.commitAndForget();
    return database.em().find(Job.class, id);
  }

  /** In two hours, now, to these people. */
  DispatchJob command(Job job, Long... technicians) {
    return new DispatchJob(
        job.id(),
        null,
        job.version(),
        List.of(technicians),
        null,
        null,
        clock.in(Duration.ofHours(2)),
        null,
        null,
        null,
        null);
  }

  DispatchJob later(Job job, Duration wait, Long... technicians) {
    var now = command(job, technicians);
    return new DispatchJob(
        now.jobId(),
        null,
        now.seenVersion(),
        now.technicianIds(),
        null,
        clock.in(wait),
        now.startsAt(),
        null,
        null,
        null,
        null);
  }

  /** Returns the visit. */
  long dispatch(DispatchJob command) {
    var id = wiring.get(JobDispatching.class).dispatch(command);
    settle();
    return id;
  }

  /** The end of a request, observers included. */
  void settle() {
    var changes = List.copyOf(wiring.fired());
    wiring.fired().clear();
    for (var change : changes) {
      if (change instanceof JobChanged job) {
        wiring.get(DispatchFollowing.class).follow(job);
      }
    }
    database.commitAndForget();
  }

  void giveUp() {
    wiring.fired().clear();
    database.rollbackAndForget();
  }

  /** What the timer does; nobody is there then. */
  void tick() {
    caller.during("System", wiring.get(DueSweep.class)::sendDue);
  }

  void tickAfter(Duration wait) {
    clock.advance(wait);
    tick();
  }

  Appointment visit(long id) {
    return database.em().find(Appointment.class, id);
  }

  Assignment place(long visitId, long technicianId) {
    return visit(visitId)
        .places()
        .filter(place -> place.technician().filter(t -> t.id() == technicianId).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** Every effort there was to send the visit, the latest last. */
  List<Dispatch> dispatches(long visitId) {
    return database
        .em()
        .createQuery(
            "select d from Dispatch d where d.appointment.id = :id order by d.id", Dispatch.class)
        .setParameter("id", visitId)
        .getResultList();
  }

  Dispatch dispatch(long visitId) {
    var all = dispatches(visitId);
    return all.get(all.size() - 1);
  }

  List<HistoryEntry> history(long visitId) {
    return wiring.get(History.class).ofJob(visit(visitId).job().id());
  }

  Instant in(Duration later) {
    return clock.in(later);
  }
}
