package org.beckon.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.beckon.customer.CustomerKit;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.CustomerRegistration;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnceOnlyTest {

  private static final String THIS = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring wiring;
  OnceOnly once;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, caller);
    once = wiring.get(OnceOnly.class);
  }

  @Test
  void asked_twice_it_is_done_once_and_answered_the_same() {
    var first = once.answer(key("k", THIS), registering(wiring));
    database.commitAndForget();

    var second = once.answer(key("k", THIS), registering(wiring));
    database.commitAndForget();

    assertThat(customers()).isEqualTo(1);
    assertThat(first.replayed()).isFalse();
    assertThat(second).isEqualTo(new Answer(201, first.location(), first.body(), true));
  }

  @Test
  void without_a_key_it_is_done_as_often_as_it_is_asked() {
    once.answer(Optional.empty(), registering(wiring));
    once.answer(Optional.empty(), registering(wiring));
    database.commitAndForget();

    assertThat(customers()).isEqualTo(2);
    assertThat(keys()).isZero();
  }

  @Test
  void one_key_for_two_different_requests_is_refused() {
    once.answer(key("k", THIS), registering(wiring));
    database.commitAndForget();

    assertThatThrownBy(() -> once.answer(key("k", OTHER), registering(wiring)))
        .isInstanceOf(KeyReused.class);
    database.rollbackAndForget();

    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void callers_do_not_share_their_keys() {
    once.answer(key("k", THIS), registering(wiring));
    database.commitAndForget();
    caller.becomes("erp", Roles.ERP);

    var answer = once.answer(key("k", OTHER), registering(wiring));
    database.commitAndForget();

    assertThat(answer.replayed()).isFalse();
    assertThat(customers()).isEqualTo(2);
  }

  @Test
  void a_failure_after_the_write_leaves_neither_the_write_nor_the_key() {
    assertThatThrownBy(() -> once.answer(key("k", THIS), () -> failsAfterWriting()))
        .isInstanceOf(IllegalStateException.class);
    database.rollbackAndForget();

    assertThat(customers()).isZero();
    assertThat(keys()).isZero();
    assertThat(once.answer(key("k", THIS), registering(wiring)).replayed()).isFalse();
  }

  @Test
  void until_the_write_is_committed_nobody_sees_its_key() {
    once.answer(key("k", THIS), registering(wiring));

    try (var session = database.anotherSession()) {
      assertThat(session.createNativeQuery("select key from idempotency").getResultList())
          .isEmpty();
      assertThat(session.createNativeQuery("select id from customer").getResultList()).isEmpty();
    }
  }

  @Test
  void of_two_at_once_the_second_waits_and_gets_the_answer_of_the_first() throws Exception {
    var first = once.answer(key("k", THIS), registering(wiring));

    var second = CompletableFuture.supplyAsync(this::askInAnotherSession);
    assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    database.commitAndForget();

    assertThat(second.get(30, TimeUnit.SECONDS))
        .isEqualTo(new Answer(201, first.location(), first.body(), true));
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void of_two_at_once_the_second_does_it_when_the_first_is_refused() throws Exception {
    once.answer(key("k", THIS), registering(wiring));

    var second = CompletableFuture.supplyAsync(this::askInAnotherSession);
    assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    database.rollbackAndForget();

    assertThat(second.get(30, TimeUnit.SECONDS).replayed()).isFalse();
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void the_second_of_two_does_not_wait_forever() {
    once.answer(key("k", THIS), registering(wiring));

    assertThatThrownBy(this::askInAnotherSession).isInstanceOf(InProgress.class);
  }

  @Test
  void answers_are_forgotten_when_they_are_old() {
    once.answer(key("old", THIS), registering(wiring));
    clock.advance(Duration.ofDays(6));
    once.answer(key("young", THIS), registering(wiring));
    clock.advance(Duration.ofDays(2));

    wiring.get(IdempotencySweep.class).sweep();
    database.commitAndForget();

    assertThat(keys()).isEqualTo(1);
    assertThat(once.answer(key("young", THIS), registering(wiring)).replayed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "tab\t", "ümlaut"})
  void a_key_that_is_not_printable_is_refused(String value) {
    assertThatThrownBy(() -> new RequestKey(value, THIS)).isInstanceOf(Invalid.class);
  }

  @Test
  void a_key_longer_than_120_characters_is_refused() {
    assertThat(new RequestKey("k".repeat(120), THIS).value()).hasSize(120);
    assertThatThrownBy(() -> new RequestKey("k".repeat(121), THIS)).isInstanceOf(Invalid.class);
  }

  private Answer askInAnotherSession() {
    try (var session = database.anotherSession()) {
      session.getTransaction().begin();
      var other = wiring.with(session, caller);
      var answer = other.get(OnceOnly.class).answer(key("k", THIS), registering(other));
      session.getTransaction().commit();
      return answer;
    }
  }

  private Answer failsAfterWriting() {
    assertThat(registering(wiring).get().status()).isEqualTo(201);
    wiring.em().flush();
    throw new IllegalStateException("after the write");
  }

  private static Supplier<Answer> registering(Wiring wiring) {
    return () -> {
      var id = wiring.get(CustomerRegistration.class).register(CustomerKit.harborHotel());
      return Answer.of(201, "customers/" + id, "{\"id\":" + id + "}");
    };
  }

  private static Optional<RequestKey> key(String value, String fingerprint) {
    return Optional.of(new RequestKey(value, fingerprint));
  }

  private long customers() {
    return wiring.get(CustomerQuery.class).page(null, 0, 10).total();
  }

  private long keys() {
    var count = database.em().createNativeQuery("select count(*) from idempotency");
    return ((Number) count.getSingleResult()).longValue();
  }
}
