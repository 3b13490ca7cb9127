package org.beckon.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.gateway.ChannelKind;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.JobKit;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.security.AccountKit;
import org.beckon.security.AccountRegistry;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifyingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  Notifying notifying;
  long adaId;
  Recipient ada;

  @BeforeEach
  void hire_ada() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    notifying = wiring.get(Notifying.class);
    adaId = TechnicianKit.ada(wiring);
    ada = NoticeKit.technician(adaId, "Ada");
    database.commitAndForget();
    wiring.fired().clear();
  }

  @Test
  @DisplayName("B.8: what is told is planned at once, and announced")
  void planned() {
    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));
    database.commitAndForget();

    var attempt = NoticeKit.onlyAttempt(database.em());
    assertThat(attempt.isDue(clock.instant())).isTrue();
    assertThat(wiring.fired())
        .containsExactly(
            new AttemptDue(attempt.id(), ChannelKind.EMAIL),
            new DeliveryChanged(attempt.id(), null, null, AttemptState.PLANNED));
  }

  @Test
  @DisplayName("B.8: a caller who fails has told nobody")
  void rolled_back() {
    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));
    database.rollbackAndForget();

    assertThat(count("Attempt")).isZero();
    assertThat(count("Notification")).isZero();
  }

  @Test
  @DisplayName("B8.2: the same fact is told once")
  void once() {
    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));
    database.commitAndForget();

    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));
    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "two", ada));

    assertThat(count("Notification")).isEqualTo(2);
    assertThat(count("Attempt")).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "B8.2: two who tell the same fact at the same moment both succeed, and it is told once")
  void at_the_same_moment() throws ExecutionException, InterruptedException {
    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));

    var other = CompletableFuture.runAsync(this::tellInAnotherSession);
    waitUntilBlocked(other);
    database.commitAndForget();
    other.get();

    assertThat(count("Attempt")).isEqualTo(1);
  }

  @Test
  @DisplayName("S1-47, S1-49: switched off for everybody, nobody is told, and it says why")
  void off_for_everybody() {
    wiring
        .get(SettingsChange.class)
        .change(new ChangeSetting(SettingName.NOTIFY_BY_EMAIL, "false", 0));

    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));

    assertNotSent("E-mail is switched off for everybody");
  }

  @Test
  @DisplayName("S0-29, S1-48: switched off for Ada, Ada is not told, and it says why")
  void off_for_one() {
    var unwilling =
        new Recipient(
            RecipientKind.TECHNICIAN, adaId, "Ada", ada.endpoint(ChannelKind.EMAIL), false);

    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", unwilling));

    assertNotSent("E-mail is switched off for Ada");
  }

  @Test
  @DisplayName("S1-109: without an address nobody is told, and it says why")
  void no_address() {
    var unreachable = new Recipient(RecipientKind.TECHNICIAN, adaId, "Ada", null, true);

    notifying.tell(NoticeKit.notice(NoticeType.DISPATCH, "one", unreachable));

    assertNotSent("No e-mail address on record for Ada");
  }

  @Test
  void long_and_broken_texts_are_made_to_fit() {
    notifying.tell(
        new Notice(
            NoticeType.DISPATCH,
            "one",
            ada,
            null,
            null,
            null,
            "Line\r\nbreak " + "x".repeat(300),
            "y".repeat(30_000)));
    database.commitAndForget();

    var told = NoticeKit.onlyAttempt(database.em()).notification();
    assertThat(told.subject()).hasSize(200).startsWith("Line break x").endsWith("…");
    assertThat(told.text()).hasSize(20_000);
  }

  @Test
  @DisplayName("C12: what nobody has heard yet is withdrawn when the fact changes")
  void withdrawn() {
    var assignment = sendAda();

    assertThat(notifying.withdraw(assignment, ada, "Recalled")).isEqualTo(1);
    database.commitAndForget();

    var attempt = NoticeKit.onlyAttempt(database.em());
    assertThat(attempt.state()).isEqualTo(AttemptState.CANCELED);
    assertThat(attempt.error()).isEqualTo("Recalled");
    assertThat(wiring.get(History.class).ofJob(attempt.notification().jobId()))
        .extracting(HistoryEntry::kind)
        .endsWith("notice.canceled");
    assertThat(notifying.withdraw(assignment, ada, "Again")).isZero();
  }

  @Test
  @DisplayName("C12: what is on its way, or is about something else, stays")
  void not_withdrawn() {
    var assignment = sendAda();
    NoticeKit.claim(NoticeKit.onlyAttempt(database.em()), clock, database.em());
    notifying.tell(NoticeKit.notice(NoticeType.SURVEY, "other", ada));

    assertThat(notifying.withdraw(assignment, ada, "Recalled")).isZero();
  }

  @Test
  @DisplayName("S1-23: whoever signs in is told by e-mail, if there is one, else it says why not")
  void accounts() {
    var id = AccountKit.dora(AccountKit.quick(wiring)).id();
    var dora = new Recipient(RecipientKind.ACCOUNT, id, "Dora", Map.of());
    var job = JobKit.boilerJob(wiring).id();
    notifying.tell(NoticeKit.about(job, NoticeType.STATUS_UPDATE, "one", dora));
    wiring.get(AccountRegistry.class).reachAt(id, "dora@example.org");
    notifying.tell(NoticeKit.about(job, NoticeType.STATUS_UPDATE, "two", dora));
    database.commitAndForget();

    assertThat(attempts())
        .extracting(Attempt::channel, Attempt::state, Attempt::endpoint, Attempt::error)
        .containsExactly(
            tuple(
                ChannelKind.EMAIL,
                AttemptState.DISABLED,
                null,
                "No e-mail address on record for Dora"),
            tuple(ChannelKind.EMAIL, AttemptState.PLANNED, "dora@example.org", null));
  }

  @Test
  void a_technicians_account_without_an_address_is_reached_as_the_technician() {
    var id = AccountKit.technician(wiring, "ada", adaId);
    notifying.tell(
        NoticeKit.notice(
            NoticeType.STATUS_UPDATE,
            "one",
            new Recipient(RecipientKind.ACCOUNT, id, "Ada", Map.of())));

    assertThat(attempts()).singleElement().extracting(Attempt::endpoint).isNotNull();
  }

  private List<Attempt> attempts() {
    return database
        .em()
        .createQuery("select a from Attempt a order by a.id", Attempt.class)
        .getResultList();
  }

  /** Returns the assignment. */
  private long sendAda() {
    var job = JobKit.boilerJob(wiring);
    var visit =
        wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(
                    job.id(),
                    null,
                    job.version(),
                    adaId,
                    clock.in(Duration.ofHours(1)),
                    null,
                    null));
    database.commitAndForget();
    wiring.get(Dispatching.class).send(new SendAppointment(visit, version(visit)));
    database.commitAndForget();
    return NoticeKit.onlyAttempt(database.em()).notification().assignmentId();
  }

  private int version(long visit) {
    return database
        .em()
        .createQuery("select a.version from Appointment a where a.id = :id", Integer.class)
        .setParameter("id", visit)
        .getSingleResult();
  }

  private void assertNotSent(String why) {
    database.commitAndForget();
    var attempt = NoticeKit.onlyAttempt(database.em());
    assertThat(attempt.state()).isEqualTo(AttemptState.DISABLED);
    assertThat(attempt.error()).isEqualTo(why);
    assertThat(wiring.fired()).doesNotHaveAnyElementsOfTypes(AttemptDue.class);
    assertThat(wiring.get(History.class).ofTechnician(adaId))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("notice.not-sent");
              assertThat(entry.reason()).isEqualTo(why);
            });
  }

  private void tellInAnotherSession() {
    try (var em = database.anotherSession()) {
      em.getTransaction().begin();
      wiring
          .with(em, new TestCaller())
          .get(Notifying.class)
          .tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));
      em.getTransaction().commit();
    }
  }

  /** Until the other waits for our transaction: only then do they meet. */
  private void waitUntilBlocked(Future<?> other) {
    while (!other.isDone() && blockedSessions() == 0) {
      Thread.onSpinWait();
    }
  }

  private long blockedSessions() {
    return ((Number)
            database
                .em()
                .createNativeQuery("select count(*) from pg_locks where not granted")
                .getSingleResult())
        .longValue();
  }

  private long count(String entity) {
    return database
        .em()
        .createQuery("select count(e) from " + entity + " e", Long.class)
        .getSingleResult();
  }
}
