package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.beckon.delivery.FakeProvider.Mood;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Handover;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.notification.AttemptState;
import org.beckon.notification.DeliveryChanged;
import org.beckon.notification.NoticeType;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryTest {

  @RegisterExtension Database database = new Database();

  DeliveryWorld world;

  @BeforeEach
  void open() {
    world = new DeliveryWorld(database);
  }

  @Test
  @DisplayName("B.8: a hint leads to one hand-over, and pages and history learn of it")
  void handed_over() {
    var id = world.tell(NoticeType.DISPATCH, "one");
    world.wiring.fired().clear();

    world.hint(id);

    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::endpoint)
        .containsExactly("ada@beckon.example.org");
    assertThat(world.line("one").word()).isEqualTo("handed over");
    assertThat(world.wiring.fired())
        .containsExactly(
            new DeliveryChanged(id, null, null, AttemptState.IN_FLIGHT),
            new DeliveryChanged(id, null, null, AttemptState.SENT));
    assertThat(world.wiring.get(History.class).ofTechnician(world.ada.id()))
        .last()
        .extracting(HistoryEntry::kind, HistoryEntry::newValue)
        .containsExactly("notice.sent", "DISPATCH to Ada by e-mail");
  }

  @Test
  @DisplayName("B.8: a hint that comes twice sends once")
  void twice() {
    var id = world.tell(NoticeType.DISPATCH, "one");

    world.hint(id);
    world.hint(id);

    assertThat(world.provider.accepted).hasSize(1);
  }

  @Test
  @DisplayName(
      "B.8: a worker held up for too long after its claim does not begin; later it is sent")
  void held_up() {
    var id = world.tell(NoticeType.DISPATCH, "one");
    var delivery = world.wiring.get(Delivery.class);
    var looks = new AtomicLong();
    delivery.stopwatch = () -> looks.getAndIncrement() * Duration.ofSeconds(16).toNanos();

    world.hint(id);

    assertThat(world.provider.accepted).isEmpty();
    assertThat(world.state("one")).isEqualTo(AttemptState.PLANNED);
    delivery.stopwatch = System::nanoTime;
    world.sweepAfter(Duration.ofSeconds(15));
    assertThat(world.provider.accepted).hasSize(1);
    assertThat(world.line("one").mayRepeat()).isFalse();
  }

  @Test
  @DisplayName("B.8: a hint about nothing is dropped")
  void about_nothing() {
    world.hint(4711);

    assertThat(world.provider.accepted).isEmpty();
  }

  @Test
  @DisplayName("B.8: of workers who get the hint at the same moment, one gets the attempt")
  void at_the_same_moment() throws Exception {
    var id = world.tell(NoticeType.DISPATCH, "one");
    var start = new CyclicBarrier(8);
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> worker = () -> claimInAnotherSession(id, start);

      var claims = pool.invokeAll(java.util.Collections.nCopies(8, worker));

      var won = 0;
      for (var claim : claims) {
        won += claim.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @DisplayName("B8.3: what was provably not accepted is tried again after 15, 60 and 180 seconds")
  void retries() {
    world.provider.mood = Mood.REFUSES_FOR_NOW;
    world.hint(world.tell(NoticeType.DISPATCH, "one"));

    for (var delay : List.of(15, 60, 180)) {
      var tries = world.line("one").tries();
      world.sweepAfter(Duration.ofSeconds(delay - 1));
      assertThat(world.line("one").tries()).as("a second early").isEqualTo(tries);
      assertThat(world.state("one")).isEqualTo(AttemptState.PLANNED);
      world.sweepAfter(Duration.ofSeconds(1));
      assertThat(world.line("one").tries()).isEqualTo(tries + 1);
    }

    assertThat(world.state("one")).isEqualTo(AttemptState.FAILED);
    assertThat(world.line("one").reason()).isEqualTo("451 later");
    world.sweepAfter(Duration.ofDays(1));
    assertThat(world.line("one").tries()).isEqualTo(4);
  }

  @Test
  @DisplayName("B8.3: a retry that succeeds leaves no trace of trouble, and no mark")
  void recovered() {
    world.provider.mood = Mood.REFUSES_FOR_NOW;
    world.hint(world.tell(NoticeType.DISPATCH, "one"));
    world.provider.mood = Mood.ACCEPTS;

    world.sweepAfter(Duration.ofSeconds(15));

    assertThat(world.line("one").reason()).isNull();
    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::subject)
        .containsExactly("New job: J-10001");
  }

  @Test
  @DisplayName("B8.3: what is refused for good fails at once, in the provider's words")
  void permanent() {
    world.provider.mood = Mood.REFUSES_FOR_GOOD;

    world.hint(world.tell(NoticeType.DISPATCH, "one"));

    assertThat(world.state("one")).isEqualTo(AttemptState.FAILED);
    assertThat(world.line("one").reason()).isEqualTo("550 5.1.1 no such person");
    assertThat(world.wiring.get(History.class).ofTechnician(world.ada.id()))
        .extracting(HistoryEntry::kind)
        .endsWith("notice.failed");
  }

  @Test
  @DisplayName("B.8: a worker that was thought dead cannot overwrite what another has done since")
  void stale() {
    var ledger = world.wiring.get(OneWorker.class);
    var zombie = ledger.claim(world.tell(NoticeType.DISPATCH, "one")).orElseThrow();
    world.sweepAfter(Duration.ofMinutes(3));
    world.sweepAfter(Duration.ofSeconds(15));
    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);

    ledger.failed(zombie, "550 from the past");
    ledger.refused(zombie, "451 from the past");
    ledger.doubted(zombie, "doubt from the past");
    ledger.sent(zombie, new Handover("from the past"));

    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);
    assertThat(providerRef()).isEqualTo("ref-1");
  }

  @Test
  @DisplayName("B.8: a worker that comes back while everybody doubts ends the doubt")
  void back_in_time() {
    var ledger = world.wiring.get(OneWorker.class);
    var late = ledger.claim(world.tell(NoticeType.DISPATCH, "one")).orElseThrow();
    world.sweepAfter(Duration.ofMinutes(3));
    assertThat(world.state("one")).isEqualTo(AttemptState.IN_DOUBT);

    ledger.sent(late, new Handover("late"));
    world.sweepAfter(Duration.ofMinutes(3));

    assertThat(world.state("one")).isEqualTo(AttemptState.SENT);
    assertThat(world.provider.accepted).isEmpty();
  }

  private boolean claimInAnotherSession(long id, CyclicBarrier start) throws Exception {
    try (var em = database.anotherSession()) {
      var ledger =
          world
              .wiring
              .with(em, new TestCaller())
              .put(Gateways.class, world.provider)
              .get(OneWorker.class);
      em.getTransaction().begin();
      start.await();
      var claim = ledger.claim(id);
      em.getTransaction().commit();
      return claim.isPresent();
    }
  }

  private Object providerRef() {
    return database.em().createNativeQuery("select provider_ref from attempt").getSingleResult();
  }
}
