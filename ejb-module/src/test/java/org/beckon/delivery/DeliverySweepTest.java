package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.ejb.EJBException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.notification.AttemptState;
import org.beckon.notification.NoticeType;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverySweepTest {

  @RegisterExtension Database database = new Database();

  DeliveryWorld world;

  @BeforeEach
  void open() {
    world = new DeliveryWorld(database);
  }

  @Test
  @DisplayName("B8.1: with every hint lost, everything is delivered all the same, once")
  void lost_hints() {
    for (int i = 0; i < 20; i++) {
      world.tell(NoticeType.DISPATCH, "fact-" + i);
    }

    world.sweep();
    world.sweep();

    assertThat(world.provider.accepted)
        .hasSize(20)
        .extracting(OutgoingMessage::idemKey)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("B8.5: people who are sent to work come before people who are kept informed")
  void order() {
    world.tell(NoticeType.SURVEY, "survey");
    world.clock.advance(Duration.ofSeconds(1));
    world.tell(NoticeType.DISPATCH, "later");
    world.clock.advance(Duration.ofSeconds(1));
    world.tell(NoticeType.DISPATCH, "latest");

    world.sweep();

    assertThat(world.provider.accepted)
        .extracting(OutgoingMessage::idemKey)
        .containsExactly("later:EMAIL:1", "latest:EMAIL:1", "survey:EMAIL:1");
  }

  @Test
  @DisplayName("B.8: a row another worker is looking at does not hold up the next")
  void skips_what_is_locked() {
    var first = world.tell(NoticeType.DISPATCH, "first");
    world.tell(NoticeType.DISPATCH, "second");
    try (var em = database.anotherSession()) {
      var other =
          world
              .wiring
              .with(em, new TestCaller())
              .put(Gateways.class, world.provider)
              .get(OneWorker.class);
      em.getTransaction().begin();
      assertThat(other.claim(first)).isPresent();

      world.sweep();

      assertThat(world.provider.accepted)
          .extracting(OutgoingMessage::idemKey)
          .containsExactly("second:EMAIL:1");
      em.getTransaction().rollback();
    }
    world.sweep();
    assertThat(world.state("first")).isEqualTo(AttemptState.SENT);
  }

  @Test
  void a_database_that_is_away_does_not_end_the_sweep() {
    var sweep = new DeliverySweep();
    sweep.desks = world.wiring.put(Delivery.class, new NoDatabase()).get(Desks.class);
    sweep.breaker = world.wiring.get(Breaker.class);
    sweep.recovery =
        new Recovery() {
          @Override
          public void recover() {
            throw new EJBException("the database is away");
          }
        };

    assertThatCode(sweep::deliverDue).doesNotThrowAnyException();
    assertThatCode(sweep::recover).doesNotThrowAnyException();
  }

  private static final class NoDatabase extends Delivery {
    @Override
    public Found attemptNext(ChannelKind channel) {
      throw new EJBException("the database is away");
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {Delivery.class, Recovery.class, DeliverySweep.class, DeliveryListener.class})
  @DisplayName("B.8: no transaction is open while a provider takes its time")
  void no_transaction(Class<?> caller) {
    assertThat(caller.getAnnotation(TransactionAttribute.class).value())
        .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(classes = {BatchLedger.class, DoubtLedger.class})
  @DisplayName("B.8: every step is committed on its own")
  void own_transaction(Class<?> ledger) {
    assertThat(ledger.getAnnotation(TransactionAttribute.class).value())
        .isEqualTo(TransactionAttributeType.REQUIRES_NEW);
  }
}
