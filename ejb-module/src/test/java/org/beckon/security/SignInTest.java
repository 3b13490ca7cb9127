package org.beckon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beckon.security.AccountKit.PASSWORD;
import static org.beckon.security.AccountKit.dora;

import java.time.Duration;
import org.beckon.platform.Database;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  SignIn signIn;
  Account dora;

  @BeforeEach
  void open() {
    wiring = AccountKit.quick(new Wiring(database.em(), clock, new TestCaller()));
    signIn = wiring.get(SignIn.class);
    dora = dora(wiring);
  }

  @Test
  void the_right_password_gives_the_roles_and_the_login_as_it_is_on_record() {
    var identity = signIn.withPassword("DORA", PASSWORD).orElseThrow();

    assertThat(identity.login()).isEqualTo("dora");
    assertThat(identity.roles()).containsExactly(Roles.DISPATCHER);
    assertThat(identity.signedInAt()).isEqualTo(clock.instant());
  }

  @Test
  void a_wrong_password_an_unknown_login_and_a_closed_account_get_the_same_answer() {
    assertThat(signIn.withPassword("dora", "wrong")).isEmpty();
    assertThat(signIn.withPassword("nobody", PASSWORD)).isEmpty();
    assertThat(signIn.withPassword("dora\r\nX: y", PASSWORD)).isEmpty();
    assertThat(signIn.withPassword("dora", null)).isEmpty();

    dora.deactivate();

    assertThat(signIn.withPassword("dora", PASSWORD)).isEmpty();
  }

  @Test
  void the_stored_hash_is_not_a_password() {
    assertThat(signIn.withPassword("dora", dora.passwordHash())).isEmpty();
    assertThat(dora.passwordHash()).doesNotContain(PASSWORD);
  }

  @Test
  void after_five_wrong_passwords_even_the_right_one_waits() {
    fail("dora", 5);

    assertThat(signIn.waitOf("dora")).isEqualTo(Duration.ofSeconds(30));
    assertThat(signIn.withPassword("dora", PASSWORD)).isEmpty();

    clock.advance(Duration.ofSeconds(30));

    assertThat(signIn.waitOf("dora")).isZero();
    assertThat(signIn.withPassword("dora", PASSWORD)).isPresent();
  }

  @Test
  void the_wait_grows_with_every_further_failure_and_ends_with_success() {
    fail("dora", 5);
    clock.advance(Duration.ofSeconds(30));
    fail("dora", 1);

    assertThat(signIn.waitOf("dora")).isEqualTo(Duration.ofMinutes(1));

    clock.advance(Duration.ofMinutes(1));
    assertThat(signIn.withPassword("dora", PASSWORD)).isPresent();
    fail("dora", 4);

    assertThat(signIn.waitOf("dora")).isZero();
  }

  @Test
  void a_login_that_does_not_exist_waits_as_well_so_that_waiting_tells_nothing() {
    fail("nobody", 5);

    assertThat(signIn.waitOf("Nobody")).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void tries_are_forgotten_after_a_day() {
    fail("dora", 4);
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    wiring.get(SignInTries.class).forgetOldTries();
    fail("dora", 1);

    assertThat(signIn.waitOf("dora")).isZero();
  }

  @Test
  void a_session_goes_on_with_the_roles_of_now() {
    var identity = signIn.withPassword("dora", PASSWORD).orElseThrow();
    clock.advance(Duration.ofHours(1));
    wiring
        .get(Accounts.class)
        .change(
            new ChangeAccount(
                dora.id(), dora.version(), "Dora", null, java.util.Set.of(Roles.AGENT), null));

    assertThat(signIn.again("dora", identity.signedInAt()).orElseThrow().roles())
        .containsExactly(Roles.AGENT);
  }

  @Test
  void a_session_ends_after_twelve_hours_a_new_password_or_a_closed_account() {
    var start = clock.instant();
    clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(signIn.again("dora", start)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(signIn.again("dora", start)).isEmpty();

    var later = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    wiring.get(Accounts.class).resetPassword(dora.id(), "another horse battery");
    assertThat(signIn.again("dora", later)).isEmpty();

    var last = clock.instant();
    assertThat(signIn.again("dora", last)).isPresent();
    dora.deactivate();
    assertThat(signIn.again("dora", last)).isEmpty();
  }

  private void fail(String login, int times) {
    for (var i = 0; i < times; i++) {
      assertThat(signIn.withPassword(login, "wrong " + i)).isEmpty();
    }
  }
}
