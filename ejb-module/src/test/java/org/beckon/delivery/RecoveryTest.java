package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beckon.delivery.FakeProvider.Mood;
import org.beckon.gateway.Capability;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.notification.AttemptState;
import org.beckon.notification.NoticeType;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What becomes of attempts whose worker died, or whose provider fell silent. */
class RecoveryTest {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration SETTLE = DoubtLedger.SETTLE;

  @RegisterExtension Database database = new Database();

  DeliveryWorld world;

  @BeforeEach
  void open() {
    world = new DeliveryWorld(database);
  }

  @ParameterizedTest
  @EnumSource(names = {"DISPATCH", "OFFER", "REASSIGNED_TO", "REASSIGNED_FROM", "RECALLED"})
  @DisplayName("B.8: killed after the provider accepted, a dispatch is told again, once and marked")
  void dispatch_is_marked(NoticeType type) {
    crashAfterAcceptance(type);

    waitForRecovery();

    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);
    assertThat(world.line("one").mayRepeat()).isTrue();
    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::subject)
        .containsExactly("New job: J-10001", "New job: J-10001 (may repeat)");
    assertThat(world.provider.accepted.get(1).text()).endsWith("(may repeat)");
    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::idemKey)
        .containsOnly("one:EMAIL:1");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DISPATCH", "OFFER", "REASSIGNED_TO", "REASSIGNED_FROM", "RECALLED"})
  @DisplayName("B.8: killed after the provider accepted, a courtesy is not repeated but shown")
  void courtesy_is_shown(NoticeType type) {
    crashAfterAcceptance(type);

    waitForRecovery();

    assertThat(world.provider.accepted).hasSize(1);
    assertThat(world.line("one").needsAttention()).isTrue();
    assertThat(world.line("one").reason()).isEqualTo("In doubt: Interrupted while handing over");
  }

  @Test
  @DisplayName("B.8: nothing is doubted before the lease is over")
  void lease() {
    crashAfterAcceptance(NoticeType.DISPATCH);

    world.sweepAfter(LEASE);
    assertThat(world.state("one")).isEqualTo(AttemptState.IN_FLIGHT);

    world.sweepAfter(Duration.ofMillis(1));
    assertThat(world.state("one")).isEqualTo(AttemptState.IN_DOUBT);
  }

  @Test
  @DisplayName("B8.3: a provider that falls silent is not asked again before the doubt has rested")
  void silence() {
    world.provider.mood = Mood.ACCEPTS_AND_FALLS_SILENT;
    world.hint(world.tell(NoticeType.DISPATCH, "one"));
    world.provider.mood = Mood.ACCEPTS;
    assertThat(world.line("one").word()).isEqualTo("in doubt");

    world.sweepAfter(SETTLE.minusMillis(1));
    assertThat(world.provider.accepted).hasSize(1);

    world.sweepAfter(Duration.ofMillis(1));
    assertThat(world.provider.accepted).hasSize(2);
  }

  @Test
  @DisplayName("B.8: a dispatch is repeated once; a second doubt is for people to settle")
  void second_doubt() {
    world.provider.mood = Mood.ACCEPTS_AND_FALLS_SILENT;
    world.hint(world.tell(NoticeType.DISPATCH, "one"));

    for (int i = 0; i < 10; i++) {
      world.sweepAfter(SETTLE);
    }

    assertThat(world.provider.accepted).hasSize(2);
    assertThat(world.state("one")).isEqualTo(AttemptState.FAILED);
    assertThat(world.line("one").reason()).isEqualTo("In doubt: timed out");
  }

  @Test
  @DisplayName("B.8: refused while being repeated, it is still marked when it goes out")
  void mark_stays() {
    crashAfterAcceptance(NoticeType.DISPATCH);
    world.provider.mood = Mood.REFUSES_FOR_NOW;
    waitForRecovery();
    world.provider.mood = Mood.ACCEPTS;

    world.sweepAfter(Duration.ofSeconds(180));

    assertThat(world.provider.accepted.get(1).subject()).endsWith("(may repeat)");
  }

  @Test
  @DisplayName("B.8: an idempotent provider is given it again with the same key, unmarked")
  void idempotent() {
    world.provider.capability = Capability.IDEMPOTENT;
    crashAfterAcceptance(NoticeType.SURVEY);

    waitForRecovery();

    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);
    assertThat(world.provider.accepted).hasSize(2);
    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::idemKey)
        .containsOnly("one:EMAIL:1");
    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::subject)
        .containsOnly("New job: J-10001");
  }

  @Test
  @DisplayName("B.8: an idempotent provider that stays silent is not asked for ever")
  void idempotent_but_silent() {
    world.provider.capability = Capability.IDEMPOTENT;
    world.provider.mood = Mood.FALLS_SILENT;
    world.hint(world.tell(NoticeType.SURVEY, "one"));

    for (int i = 0; i < 10; i++) {
      world.sweepAfter(Duration.ofMinutes(5));
    }

    assertThat(world.state("one")).isEqualTo(AttemptState.FAILED);
    assertThat(world.line("one").tries()).isEqualTo(4);
  }

  @Test
  @DisplayName("B.8: a provider that can be asked, and has it, is not given it again")
  void queryable_found() {
    world.provider.capability = Capability.QUERYABLE;
    crashAfterAcceptance(NoticeType.DISPATCH);

    waitForRecovery();

    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);
    assertThat(world.provider.accepted).hasSize(1);
  }

  @Test
  @DisplayName(
      "B.8: a provider that can be asked, and does not have it, is given it again, unmarked")
  void queryable_not_found() {
    world.provider.capability = Capability.QUERYABLE;
    world.provider.mood = Mood.FALLS_SILENT;
    world.hint(world.tell(NoticeType.SURVEY, "one"));
    world.provider.mood = Mood.ACCEPTS;

    world.sweepAfter(SETTLE);
    world.sweepAfter(SETTLE);

    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);
    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::subject)
        .containsExactly("New job: J-10001");
  }

  @Test
  @DisplayName("B.8: while a provider does not answer the question, the doubt stays in sight")
  void queryable_without_answer() {
    world.provider.capability = Capability.QUERYABLE;
    world.provider.answersQuestions = false;
    crashAfterAcceptance(NoticeType.DISPATCH);
    waitForRecovery();
    world.sweepAfter(Duration.ofHours(1));
    assertThat(world.state("one")).isEqualTo(AttemptState.IN_DOUBT);

    world.provider.answersQuestions = true;
    world.sweep();

    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);
    assertThat(world.provider.accepted).hasSize(1);
  }

  /** The provider has it; nobody lived to write that down. */
  private void crashAfterAcceptance(NoticeType type) {
    var claim = world.wiring.get(OneWorker.class).claim(world.tell(type, "one")).orElseThrow();
    try {
      world.provider.send(claim.message());
    } catch (org.beckon.gateway.NotAccepted | org.beckon.gateway.InDoubt e) {
      throw new IllegalStateException(e);
    }
  }

  private void waitForRecovery() {
    world.sweepAfter(LEASE.plusMillis(1));
    world.sweepAfter(SETTLE);
  }
}
