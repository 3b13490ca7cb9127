package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.AddAppointment;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.security.CallerAccount;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S2-24 to S2-35. */
class SelfDispatchingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring office;
  Wiring field;
  long ada;
  long bo;

  @BeforeEach
  void open() {
    office = new Wiring(database.em(), clock, caller);
    ada = TechnicianKit.ada(office);
    bo = TechnicianKit.bo(office);
    field = technician(database.em(), "ada", ada);
    database.commitAndForget();
  }

  @Test
  void it_is_off_until_somebody_turns_it_on_and_then_the_server_refuses() {
    var job = job();

    assertThatThrownBy(() -> take(field, job, at(2))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> field.get(AvailableJobsQuery.class).jobs(AvailableFilter.all()))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> field.get(AvailableJobsQuery.class).starts(job.id()))
        .isInstanceOf(Forbidden.class);
    assertThat(reloaded(job).status()).isEqualTo(JobStatus.UNSCHEDULED);
  }

  @Test
  void one_step_schedules_assigns_and_sends_and_says_who_and_when() {
    turnOn();
    var job = job();

    var id = take(field, job, at(2));
    database.commitAndForget();

    var visit = database.em().find(Appointment.class, id);
    var place = visit.places().findFirst().orElseThrow();
    assertThat(visit.time().startsAt()).isEqualTo(at(2));
    assertThat(place.status()).isEqualTo(AssignmentStatus.SENT);
    assertThat(place.sentAt()).contains(clock.instant());
    assertThat(reloaded(job).status()).isEqualTo(JobStatus.DISPATCHED);
    assertThat(office.get(History.class).ofJob(job.id()))
        .filteredOn(entry -> entry.kind().equals("assignment.sent"))
        .extracting(HistoryEntry::actor)
        .containsExactly("ada");
    assertThat(sentBy(place.id())).isEqualTo("ada");
  }

  @Test
  void when_it_does_not_fit_nothing_of_it_stays_and_there_is_no_override() {
    turnOn();
    var first = job();
    take(field, first, at(2));
    database.commitAndForget();
    var second = job();

    assertThatThrownBy(() -> take(field, second, at(2))).isInstanceOf(ConflictsFound.class);
    database.rollbackAndForget();

    assertThat(reloaded(second).status()).isEqualTo(JobStatus.UNSCHEDULED);
    assertThat(visitsOf(second)).isEmpty();
  }

  @Test
  void only_work_that_needs_somebody_is_listed() {
    turnOn();
    var unscheduled = job();
    var scheduled = job();
    addVisit(scheduled, at(3), 1);
    var taken = job();
    place(taken, bo, at(5));
    var draft = JobKit.boilerJob(office, JobStatus.DRAFT);
    database.commitAndForget();

    assertThat(available(AvailableFilter.all()))
        .extracting(AvailableJob::jobId)
        .containsExactlyInAnyOrder(unscheduled.id(), scheduled.id())
        .doesNotContain(taken.id(), draft.id());
  }

  @Test
  void a_visit_with_a_time_keeps_it() {
    turnOn();
    var job = job();
    addVisit(job, at(3), 1);
    database.commitAndForget();
    var seen = available(AvailableFilter.all()).get(0);

    assertThatThrownBy(
            () ->
                selfDispatching(field)
                    .take(new TakeJob(job.id(), seen.appointmentId(), seen.seenVersion(), at(4))))
        .isInstanceOf(Invalid.class);
    selfDispatching(field)
        .take(new TakeJob(job.id(), seen.appointmentId(), seen.seenVersion(), null));
    database.commitAndForget();

    assertThat(visitsOf(job))
        .singleElement()
        .satisfies(visit -> assertThat(visit.time().startsAt()).isEqualTo(at(3)));
  }

  @Test
  void a_place_beside_somebody_whom_the_office_planned_sends_only_the_one_who_took_it() {
    turnOn();
    var job = job();
    addVisit(job, at(3), 2);
    database.commitAndForget();
    place(job, bo, at(3));
    var seen = available(AvailableFilter.all()).get(0);

    selfDispatching(field)
        .take(new TakeJob(job.id(), seen.appointmentId(), seen.seenVersion(), null));
    database.commitAndForget();

    assertThat(visitsOf(job).get(0).places())
        .extracting(place -> place.technician().orElseThrow().name() + " " + place.status())
        .containsExactly("Bo PLANNED", "Ada SENT");
  }

  @Test
  void who_lacks_a_skill_sees_which_and_is_refused() {
    turnOn();
    var job = job();
    office.get(Technicians.class).get(ada).replaceSkills(List.of(Skill.of("Lifts", 3, null)));
    database.commitAndForget();

    assertThat(available(AvailableFilter.all()))
        .extracting(AvailableJob::lacking)
        .containsExactly("Boilers");
    assertThat(available(new AvailableFilter(null, true, null))).isEmpty();
    assertThatThrownBy(() -> take(field, job, at(2))).isInstanceOf(ConflictsFound.class);
  }

  @Test
  void near_home_and_on_a_day_narrow_the_list() {
    turnOn();
    var job = job();
    addVisit(job, at(3), 1);
    database.commitAndForget();
    var day = at(3).atZone(java.time.ZoneId.of("America/New_York")).toLocalDate();

    var kilometers = available(AvailableFilter.all()).get(0).kilometers();
    assertThat(kilometers).isPositive();
    assertThat(available(new AvailableFilter(kilometers.intValue(), false, null))).isEmpty();
    assertThat(available(new AvailableFilter(kilometers.intValue() + 1, false, day))).hasSize(1);
    assertThat(available(new AvailableFilter(null, false, day.plusDays(1)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "REQUESTED", "OFFERED"})
  void what_the_office_did_not_accept_is_nobodys_yet(JobStatus initial) {
    turnOn();
    var job = JobKit.boilerJob(office, initial);
    database.commitAndForget();

    assertThatThrownBy(() -> take(field, job, at(2)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("not accepted");
  }

  @Test
  void starts_that_are_proposed_fit() {
    turnOn();
    var first = job();
    take(field, first, at(2));
    var job = job();
    database.commitAndForget();

    var starts = field.get(AvailableJobsQuery.class).starts(job.id());

    assertThat(starts).isNotEmpty().doesNotContain(at(2));
    take(field, job, starts.get(0));
  }

  @Test
  void of_two_at_once_exactly_one_gets_it_and_the_other_is_told_who() throws Exception {
    turnOn();
    var job = job();
    database.commitAndForget();
    var ready = new CountDownLatch(2);

    var pool = Executors.newFixedThreadPool(2);
    var outcomes =
        pool.invokeAll(List.of(attempt("ada", ada, job, ready), attempt("bo", bo, job, ready)));
    pool.shutdown();

    var answers = new ArrayList<String>();
    for (var outcome : outcomes) {
      answers.add(outcome.get());
    }
    assertThat(answers).filteredOn("taken"::equals).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.contains("has WO-")).hasSize(1);
    database.rollbackAndForget();
    assertThat(visitsOf(job))
        .singleElement()
        .satisfies(visit -> assertThat(visit.assignments()).hasSize(1));
  }

  private Callable<String> attempt(String login, long who, Job job, CountDownLatch ready) {
    return () -> {
      try (var em = database.anotherSession()) {
        var session = technician(em, login, who);
        em.getTransaction().begin();
        ready.countDown();
        ready.await();
        try {
          take(session, job, at(2));
          em.getTransaction().commit();
          return "taken";
        } catch (BusinessException refused) {
          em.getTransaction().rollback();
          return refused.getMessage();
        }
      }
    };
  }

  private Wiring technician(EntityManager em, String login, long id) {
    var who = new TestCaller();
    who.becomes(login, Roles.TECHNICIAN);
    return new Wiring(em, clock, who)
        .put(
            CallerAccount.class,
            new CallerAccount() {
              @Override
              public OptionalLong technicianId() {
                return OptionalLong.of(id);
              }
            });
  }

  private void turnOn() {
    office
        .get(SettingsChange.class)
        .change(new ChangeSetting(SettingName.SELF_DISPATCH, "true", 0));
    database.commitAndForget();
  }

  private Job job() {
    var job = JobKit.boilerJob(office);
    database.commitAndForget();
    return job;
  }

  private void addVisit(Job job, Instant startsAt, int places) {
    office
        .get(Scheduling.class)
        .addAppointment(new AddAppointment(job.id(), startsAt, null, places, null, null));
  }

  private void place(Job job, long technician, Instant startsAt) {
    var visit = visitsOf(job).stream().findFirst();
    office
        .get(Scheduling.class)
        .place(
            new PlaceJob(
                job.id(),
                visit.map(Appointment::id).orElse(null),
                visit.map(Appointment::version).orElseGet(() -> reloaded(job).version()),
                technician,
                startsAt,
                null,
                null));
    database.commitAndForget();
  }

  private static long take(Wiring session, Job job, Instant startsAt) {
    return selfDispatching(session).take(new TakeJob(job.id(), null, job.version(), startsAt));
  }

  private static SelfDispatching selfDispatching(Wiring session) {
    return session.get(SelfDispatching.class);
  }

  private List<AvailableJob> available(AvailableFilter filter) {
    return field.get(AvailableJobsQuery.class).jobs(filter);
  }

  private Instant at(int hours) {
    return clock.in(Duration.ofHours(hours));
  }

  private Job reloaded(Job job) {
    return database.em().find(Job.class, job.id());
  }

  private List<Appointment> visitsOf(Job job) {
    return database
        .em()
        .createQuery("select a from Appointment a where a.job.id = :id", Appointment.class)
        .setParameter("id", job.id())
        .getResultList();
  }

  private Object sentBy(long assignmentId) {
    return database
        .em()
        .createNativeQuery("select sent_by from assignment where id = ?1")
        .setParameter(1, assignmentId)
        .getSingleResult();
  }
}
