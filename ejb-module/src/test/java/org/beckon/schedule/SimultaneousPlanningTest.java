package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.beckon.appointment.Appointment;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Database;
import org.beckon.platform.Failures;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two people, each with a session of their own, do something about the same technician at the same
 * moment. Nobody is ever booked twice, and exactly one of the two is told.
 */
@Timeout(120)
class SimultaneousPlanningTest {

  private static final int ROUNDS = 1000;

  /** A job's visits are read with it: not too many of one. */
  private static final int JOBS = 40;

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  long ada;
  Session dora;
  Session sam;
  ExecutorService threads;
  final CyclicBarrier together = new CyclicBarrier(2);

  /** One person at a page of their own. */
  private record Session(EntityManager em, Wiring wiring) {}

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    ada = TechnicianKit.ada(wiring);
    wiring.get(WorkforcePlanning.class).change(ada, 2, tireless());
    database.commitAndForget();
    dora = session();
    sam = session();
    threads = Executors.newFixedThreadPool(2);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    dora.em.close();
    sam.em.close();
  }

  @Test
  void two_drops_onto_one_slot_a_thousand_times() throws Exception {
    var jobs = jobs(2 * JOBS);

    for (int round = 0; round < ROUNDS; round++) {
      var mine = jobs.get(2 * (round % JOBS));
      var yours = jobs.get(2 * (round % JOBS) + 1);
      var slot = clock.in(Duration.ofHours(1 + 2 * round));
      // Half an hour apart in every other round: not the same row, and still not both.
      var other = round % 2 == 0 ? slot : slot.plus(Duration.ofMinutes(30));
      assertOneIsTold(
          atOnce(
              dora, () -> place(dora, mine, null, 0, slot),
              sam, () -> place(sam, yours, null, 0, other)));
    }

    assertThat(held()).isEqualTo(ROUNDS);
    assertThat(doubleBookings()).isZero();
  }

  @Test
  void two_visits_moved_toward_each_other() throws Exception {
    var jobs = jobs(2);
    var first = now(() -> place(dora, jobs.get(0), null, 0, clock.in(Duration.ofHours(1))));
    var second = now(() -> place(dora, jobs.get(1), null, 0, clock.in(Duration.ofHours(20))));

    for (int round = 0; round < 200; round++) {
      var meeting = clock.in(Duration.ofHours(30 + 3 * round));
      var seen = versions(first, second);
      assertOneIsTold(
          atOnce(
              dora, () -> move(dora, jobs.get(0), first, seen.get(0), meeting),
              sam, () -> move(sam, jobs.get(1), second, seen.get(1), meeting.plusSeconds(1800))));
      assertThat(doubleBookings()).isZero();
    }
  }

  @Test
  void a_visit_and_an_absence_at_once_leave_no_visit_that_nobody_knows_about() throws Exception {
    var jobs = jobs(JOBS);

    for (int round = 0; round < 200; round++) {
      var job = jobs.get(round % JOBS);
      var slot = clock.in(Duration.ofHours(1 + 2 * round));
      var refusals =
          atOnce(
              dora,
              () -> place(dora, job, null, 0, slot),
              sam,
              () ->
                  sam.wiring
                      .get(WorkforcePlanning.class)
                      .addAbsence(ada, slot, slot.plusSeconds(3600), "Ill"));

      // The absence is always noted. Either the visit was refused because of it, or was there
      // first.
      assertThat(refusals).hasSizeLessThanOrEqualTo(1);
      assertThat(refusals).allMatch(refusal -> isAbout(refusal, ConflictKind.ABSENT));
    }
  }

  private void assertOneIsTold(List<BusinessException> refusals) {
    assertThat(refusals)
        .singleElement()
        .matches(refusal -> isAbout(refusal, ConflictKind.OVERLAP), "is told of the overlap");
  }

  private static boolean isAbout(BusinessException refusal, ConflictKind kind) {
    return refusal instanceof ConflictsFound found
        && found.conflicts().stream().map(PlanConflict::kind).toList().equals(List.of(kind));
  }

  /** Both begin at the same moment, each in a transaction. Returns the refusals. */
  private List<BusinessException> atOnce(
      Session one, Callable<Long> mine, Session other, Callable<Long> yours) throws Exception {
    var both =
        List.of(
            threads.submit(() -> attempt(one, mine)), threads.submit(() -> attempt(other, yours)));
    var refusals = new ArrayList<BusinessException>();
    for (Future<Optional<BusinessException>> each : both) {
      each.get(30, TimeUnit.SECONDS).ifPresent(refusals::add);
    }
    return refusals;
  }

  private Optional<BusinessException> attempt(Session session, Callable<Long> work)
      throws Exception {
    session.em.getTransaction().begin();
    together.await(30, TimeUnit.SECONDS);
    try {
      work.call();
      session.em.getTransaction().commit();
      return Optional.empty();
    } catch (RuntimeException thrown) {
      return Optional.of(Failures.refusalIn(thrown).orElseThrow(() -> thrown));
    } finally {
      if (session.em.getTransaction().isActive()) {
        session.em.getTransaction().rollback();
      }
      session.em.clear();
    }
  }

  private long now(Callable<Long> work) throws Exception {
    dora.em.getTransaction().begin();
    var id = work.call();
    dora.em.getTransaction().commit();
    dora.em.clear();
    return id;
  }

  private long place(Session session, Job job, Long visit, int seen, Instant startsAt) {
    var version = visit == null ? session.em.find(Job.class, job.id()).version() : seen;
    return session
        .wiring
        .get(Scheduling.class)
        .place(new PlaceJob(job.id(), visit, version, ada, startsAt, 60, null));
  }

  private long move(Session session, Job job, long visit, int seen, Instant startsAt) {
    return session
        .wiring
        .get(Scheduling.class)
        .place(new PlaceJob(job.id(), visit, seen, null, startsAt, 60, null));
  }

  private List<Integer> versions(long... visits) {
    database.em().clear();
    var versions =
        IntStream.range(0, visits.length)
            .mapToObj(i -> database.em().find(Appointment.class, visits[i]).version())
            .toList();
    database.commitAndForget();
    return versions;
  }

  private List<Job> jobs(int count) {
    var jobs = IntStream.range(0, count).mapToObj(i -> JobKit.boilerJob(wiring)).toList();
    database.commitAndForget();
    return jobs;
  }

  private Session session() {
    var em = database.anotherSession();
    return new Session(em, wiring.with(em, new TestCaller()));
  }

  private long held() {
    return number("select count(*) from assignment where status = 'PLANNED'");
  }

  private long doubleBookings() {
    return number(
        "select count(*) from assignment a join assignment b on a.id < b.id"
            + " and a.technician_id = b.technician_id and a.busy && b.busy");
  }

  private long number(String sql) {
    return ((Number) database.em().createNativeQuery(sql).getSingleResult()).longValue();
  }

  /** Takes a hundred visits a day. */
  private static TechnicianDetails tireless() {
    var usual = TechnicianKit.details("T-1", "Ada");
    return new TechnicianDetails(
        usual.employeeNumber(),
        usual.name(),
        usual.personnelType(),
        usual.email(),
        true,
        false,
        false,
        false,
        100,
        usual.homeLatitude(),
        usual.homeLongitude(),
        usual.zone());
  }
}
