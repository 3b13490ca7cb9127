package org.beckon.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Handover;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.notification.Attempt;
import org.beckon.notification.NoticeKit;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("B8.4: what comes in is kept raw first, and acted on once")
class InboundTest {

  private static final String PHONE = "+16175550100";

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  Intake intake;
  InboundDesk desk;
  Questions questions = new Questions();
  List<OutgoingMessage> replies = new ArrayList<>();

  /** Somebody who asks people: one question with code 27 and token "secret". */
  static final class Questions implements Answering {

    final List<InboundAnswer> answers = new ArrayList<>();
    final List<CallOutcome> unanswered = new ArrayList<>();
    boolean broken;

    @Override
    public AnswerReply answer(InboundAnswer answer) {
      if (broken) {
        throw new IllegalArgumentException("broken on purpose");
      }
      var known =
          "27".equals(answer.code())
              || "secret".equals(answer.token())
              || "call:1".equals(answer.reference());
      if (!known) {
        return AnswerReply.NOT_KNOWN;
      }
      answers.add(answer);
      return new AnswerReply(AnswerReply.Kind.ACCEPTED, "The job is yours.");
    }

    @Override
    public void unanswered(String reference, CallOutcome outcome) {
      unanswered.add(outcome);
    }

    @Override
    public Optional<OfferSheet> offer(String token) {
      return token.equals("secret")
          ? Optional.of(new OfferSheet("Ada", "Boiler", List.of(), true, false, null))
          : Optional.empty();
    }
  }

  @BeforeEach
  void open() {
    wiring =
        new Wiring(database.em(), clock, new TestCaller())
            .set("beckon.inbound.secret", "sesame")
            .plug(questions)
            .plug(new Replies());
    wiring.put(
        InboundLedger.class, new CommittedInboundLedger(wiring.get(InboundLedger.class), database));
    intake = wiring.get(Intake.class);
    desk = wiring.get(InboundDesk.class);
  }

  /** The carrier who takes our replies. */
  final class Replies implements Gateway {

    @Override
    public ChannelKind channel() {
      return ChannelKind.SMS;
    }

    @Override
    public Capability capability() {
      return Capability.BLIND;
    }

    @Override
    public Duration longestCall() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Handover send(OutgoingMessage message) {
      replies.add(message);
      return new Handover("ok");
    }
  }

  @Test
  @DisplayName("T-IN-1: told five times, it is kept once and has one effect")
  void once() {
    for (var i = 0; i < 5; i++) {
      assertThat(message("e1", "27 1")).isEqualTo(i == 0);
      desk.actOnDue();
    }

    assertThat(questions.answers)
        .containsExactly(InboundAnswer.bySms("smpp", PHONE, "27", Choice.ACCEPT));
    assertThat(replies)
        .singleElement()
        .extracting(OutgoingMessage::text)
        .isEqualTo("The job is yours.");
    assertThat(column("outcome")).containsExactly("Replied: The job is yours.");
    assertThat(wiring.fired()).hasOnlyElementsOfType(InboundArrived.class).hasSize(1);
  }

  @Test
  @DisplayName("an answer that could not be acted on is tried again, and nobody is told meanwhile")
  void again() {
    questions.broken = true;
    message("e1", "27 1");
    desk.actOnDue();
    assertThat(replies).isEmpty();
    assertThat(column("state")).containsExactly("NEW");
    assertThat(column("outcome")).containsExactly("broken on purpose");

    questions.broken = false;
    desk.actOnDue();
    assertThat(replies).isEmpty();
    clock.advance(Duration.ofSeconds(2));
    desk.actOnDue();
    assertThat(replies).hasSize(1);
    assertThat(column("state")).containsExactly("DONE");
  }

  @Test
  void what_nobody_can_read_is_given_up_in_plain_sight() {
    intake.take("smpp", "e1", "application/json", "[1, 2");
    database.commitAndForget();
    for (var i = 0; i < 8; i++) {
      desk.actOnDue();
      clock.advance(Duration.ofMinutes(10));
    }

    assertThat(column("state")).containsExactly("FAILED");
    assertThat(column("payload")).containsExactly("[1, 2");
  }

  @Test
  @DisplayName("an unknown code has a reply, but two machines do not talk for ever")
  void small_talk() {
    for (var i = 0; i < 9; i++) {
      message("e" + i, "I am on vacation");
      desk.actOnDue();
    }
    assertThat(replies).hasSize(5).allMatch(reply -> reply.text().startsWith("Not understood."));

    message("good", "27 1");
    message("after", "99 1");
    desk.actOnDue();
    assertThat(replies).hasSize(7);
    assertThat(replies.get(6).text()).startsWith("This question is not known here");
  }

  @Test
  void the_next_day_a_number_is_answered_again() {
    for (var i = 0; i < 6; i++) {
      message("e" + i, "HELP");
    }
    desk.actOnDue();
    assertThat(replies).hasSize(5);

    clock.advance(Duration.ofDays(1));
    message("later", "HELP");
    desk.actOnDue();
    assertThat(replies).hasSize(6);
  }

  @Test
  @DisplayName("STOP and START are respected, and are no answers")
  void stop() {
    message("e1", "Stop");
    desk.actOnDue();
    assertThat(optOuts()).containsExactly(PHONE);
    assertThat(replies).isEmpty();
    assertThat(questions.answers).isEmpty();

    message("e2", "START");
    desk.actOnDue();
    assertThat(optOuts()).isEmpty();
    assertThat(replies).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1, ACCEPT", "3, DECLINE"})
  @DisplayName("S0-75: a key during the call is an answer")
  void keys(String digit, Choice choice) {
    intake.take("ari", "k1", Map.of("digit", digit, "reference", "call:1", "from", PHONE));
    desk.actOnDue();

    assertThat(questions.answers)
        .containsExactly(InboundAnswer.byCall("ari", PHONE, "call:1", choice));
    assertThat(replies).isEmpty();
  }

  @Test
  @DisplayName("S0-64: busy, not answered, and answered without a key are told apart")
  void outcomes() {
    var key = sentCall();
    intake.take("ari", "c1", Map.of("outcome", "NO_INPUT", "reference", key));
    intake.take("ari", "c2", Map.of("outcome", "BUSY", "reference", key));
    desk.actOnDue();

    assertThat(questions.unanswered).containsExactly(CallOutcome.NO_INPUT, CallOutcome.BUSY);
    assertThat(attemptError()).isEqualTo("Not delivered: busy");
  }

  @Test
  @DisplayName("receipts update the attempt, in any order, never backwards")
  void receipts() {
    var key = sentCall();
    receipt("r1", "queued", key);
    receipt("r2", "read", key);
    receipt("r3", "delivered", key);
    receipt("r4", "failed", key);
    desk.actOnDue();

    assertThat(attemptState()).isEqualTo("READ");
    assertThat(column("state")).containsOnly("DONE");
  }

  @Test
  @DisplayName("T-IN-1: a receipt that overtakes its own hand-over waits for it")
  void too_early() {
    receipt("r1", "delivered", "one:EMAIL:1");
    desk.actOnDue();
    assertThat(column("state")).containsExactly("NEW");

    sentCall();
    clock.advance(Duration.ofMinutes(1));
    desk.actOnDue();
    assertThat(attemptState()).isEqualTo("DELIVERED");
    assertThat(column("state")).containsExactly("DONE");
  }

  @Test
  @DisplayName("S0-74: a link is looked at without effect, and acts when it is told to")
  void links() {
    var link = wiring.get(AnswerByLink.class);

    assertThat(link.offer("secret")).isPresent();
    assertThat(link.offer("guess")).isEmpty();
    assertThat(link.offer("../secret")).isEmpty();
    assertThat(questions.answers).isEmpty();

    assertThat(link.answer("secret", Choice.DECLINE, " too far ").words())
        .isEqualTo("The job is yours.");
    assertThat(link.answer("x'--", Choice.ACCEPT, null).isProgress()).isFalse();
    assertThatThrownBy(() -> link.answer("secret", null, null)).isInstanceOf(Invalid.class);
    assertThat(questions.answers)
        .containsExactly(InboundAnswer.byLink("secret", Choice.DECLINE, "too far"));
  }

  @Test
  @DisplayName("an unsigned webhook leaves no trace")
  void unsigned() {
    var webhooks = wiring.get(Webhooks.class);
    var body = "{}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                webhooks.receive(
                    "twilio",
                    new WebhookSignature("e1", "" + clock.instant().getEpochSecond(), "v1,AAAA"),
                    "application/json",
                    body))
        .isInstanceOf(Forbidden.class);
    assertThat(column("id")).isEmpty();
  }

  @Test
  void fields_of_other_names_and_forms_are_understood() {
    var fields =
        Fields.of(
            "application/x-www-form-urlencoded",
            "From=%2B16175550100&Body=27+1&MessageSid=SM1",
            Map.of("from", "From", "text", "Body"));

    assertThat(fields.get("from")).isEqualTo(PHONE);
    assertThat(fields.get("text")).isEqualTo("27 1");
    assertThat(fields.find("state")).isEmpty();
  }

  @Test
  void what_is_too_long_or_from_nowhere_is_refused() {
    assertThatThrownBy(() -> intake.take("smpp", "e1", "text/plain", "x".repeat(20_001)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> intake.take("../etc", "e1", "text/plain", "x"))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> intake.take("smpp", "", "text/plain", "x"))
        .isInstanceOf(Invalid.class);
  }

  private boolean message(String id, String text) {
    var isNew = intake.take("smpp", id, Map.of("from", PHONE.substring(1), "text", text));
    database.commitAndForget();
    return isNew;
  }

  private void receipt(String id, String state, String key) {
    intake.take("smpp", id, Map.of("state", state, "reference", key));
    database.commitAndForget();
  }

  /** Returns the key of an attempt that was handed over. */
  private String sentCall() {
    wiring
        .get(Notifying.class)
        .tell(
            NoticeKit.notice(
                NoticeType.DISPATCH,
                "one",
                NoticeKit.technician(TechnicianKit.ada(wiring), "Ada")));
    database.commitAndForget();
    attempt().claim(clock.instant(), Duration.ofMinutes(1));
    database.commitAndForget();
    attempt().sent("M1", clock.instant());
    database.commitAndForget();
    return "one:EMAIL:1";
  }

  private Attempt attempt() {
    return database
        .em()
        .createQuery("select a from Attempt a where a.idemKey = 'one:EMAIL:1'", Attempt.class)
        .getSingleResult();
  }

  private String attemptState() {
    return attempt().state().name();
  }

  private String attemptError() {
    return attempt().error();
  }

  @SuppressWarnings("unchecked")
  private List<Object> column(String name) {
    return database
        .em()
        .createNativeQuery("select " + name + " from inbound_event order by id")
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<Object> optOuts() {
    return database.em().createNativeQuery("select number from sms_opt_out").getResultList();
  }
}
