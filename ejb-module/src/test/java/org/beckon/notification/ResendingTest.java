package org.beckon.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.beckon.gateway.ChannelKind;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.NotFound;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResendingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  Resending resending;
  long adaId;

  @BeforeEach
  void tell_ada() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    resending = wiring.get(Resending.class);
    adaId = TechnicianKit.ada(wiring);
    tell(NoticeKit.technician(adaId, "Ada"));
  }

  @Test
  @DisplayName("S1-111: a message that was handed over is sent again")
  void really_sends() {
    var old = NoticeKit.onlyAttempt(database.em());
    NoticeKit.claim(old, clock, database.em());
    old.sent("250 fine", clock.instant());
    database.commitAndForget();

    var again = attempt(resending.resend(old.id()));

    assertThat(again.id()).isNotEqualTo(old.id());
    assertThat(again.isDue(clock.instant())).isTrue();
    assertThat(again.idemKey()).isEqualTo("one:EMAIL:2");
    assertThat(again.mayRepeat()).isFalse();
    assertThat(wiring.fired()).contains(new AttemptDue(again.id(), ChannelKind.EMAIL));
    assertThat(attempt(old.id()).state()).isEqualTo(AttemptState.SENT);
    assertThat(wiring.get(History.class).ofTechnician(adaId))
        .extracting(HistoryEntry::kind, HistoryEntry::actor)
        .contains(org.assertj.core.groups.Tuple.tuple("notice.resent", "dora"));
  }

  @Test
  @DisplayName("S1-111: whatever became of the old one, and as often as somebody asks")
  void always_new() {
    var old = NoticeKit.onlyAttempt(database.em()).id();

    var keys =
        EnumSet.range(AttemptState.PLANNED, AttemptState.DISABLED).stream()
            .map(state -> attempt(resending.resend(old)).idemKey());

    assertThat(keys).doesNotHaveDuplicates().hasSize(9);
  }

  @Test
  void goes_to_the_address_on_record_today() {
    var old = NoticeKit.onlyAttempt(database.em()).id();
    run("update technician set email = 'ada.new@beckon.example.org'");

    var again = attempt(resending.resend(old));

    assertThat(NoticeKit.claim(again, clock, database.em()).message().endpoint())
        .isEqualTo("ada.new@beckon.example.org");
  }

  @Test
  void what_could_not_be_sent_can_be_once_it_is_put_right() {
    tell("two", new Recipient(RecipientKind.TECHNICIAN, adaId, "Ada", null, true));
    var disabled =
        database
            .em()
            .createQuery("select a from Attempt a where a.endpoint is null", Attempt.class)
            .getSingleResult();

    assertThat(attempt(resending.resend(disabled.id())).state()).isEqualTo(AttemptState.PLANNED);
  }

  @Test
  @DisplayName("S0-29: refused while Ada does not want e-mail, and nothing is changed")
  void switched_off() {
    var old = NoticeKit.onlyAttempt(database.em()).id();
    wiring.get(Technicians.class).get(adaId).notifyByEmail(false);
    database.commitAndForget();

    assertThatThrownBy(() -> resending.resend(old))
        .isInstanceOf(Conflict.class)
        .hasMessage("E-mail is switched off for Ada.");
    database.rollbackAndForget();
    assertThat(NoticeKit.onlyAttempt(database.em()).id()).isEqualTo(old);
  }

  @Test
  void an_unknown_message_is_refused() {
    assertThatThrownBy(() -> resending.resend(4711)).isInstanceOf(NotFound.class);
  }

  private void tell(Recipient recipient) {
    tell("one", recipient);
  }

  private void tell(String key, Recipient recipient) {
    wiring.get(Notifying.class).tell(NoticeKit.notice(NoticeType.DISPATCH, key, recipient));
    database.commitAndForget();
  }

  private void run(String sql) {
    database.em().createNativeQuery(sql).executeUpdate();
    database.commitAndForget();
  }

  private Attempt attempt(long id) {
    database.commitAndForget();
    return database.em().find(Attempt.class, id);
  }
}
