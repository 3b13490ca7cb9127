package org.beckon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beckon.security.AccountKit.PASSWORD;

import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnAccountTest {

  @RegisterExtension Database database = new Database();

  TestCaller caller = new TestCaller();
  Wiring wiring;
  OwnAccount own;

  @BeforeEach
  void open() {
    wiring = AccountKit.quick(new Wiring(database.em(), new TestClock(), caller));
    own = wiring.get(OwnAccount.class);
    AccountKit.dora(wiring);
  }

  @Test
  void a_new_password_needs_the_present_one() {
    assertThatThrownBy(() -> own.changePassword("wrong", "another horse battery"))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains("presentPassword"));
    assertThatThrownBy(() -> own.changePassword(PASSWORD, "short")).isInstanceOf(Invalid.class);

    own.changePassword(PASSWORD, "another horse battery");

    var signIn = wiring.get(SignIn.class);
    assertThat(signIn.withPassword("dora", PASSWORD)).isEmpty();
    assertThat(signIn.withPassword("dora", "another horse battery")).isPresent();
  }

  @Test
  void a_theme_is_remembered_and_before_that_there_is_none() {
    var account = wiring.get(CallerAccount.class);
    assertThat(account.theme()).isEmpty();

    own.choose(Theme.DARK);
    database.commitAndForget();

    assertThat(account.theme()).contains(Theme.DARK);
    assertThat(account.displayName()).isEqualTo("The dora");
    assertThat(account.technicianId()).isEmpty();
  }

  @Test
  void whoever_tires_of_a_theme_follows_the_device_again() {
    own.choose(Theme.DARK);
    own.choose(null);
    database.commitAndForget();

    assertThat(wiring.get(CallerAccount.class).theme()).isEmpty();
  }

  @Test
  void everybody_says_where_they_are_reached_and_no_longer() {
    own.reachAt(" dora@example.org ");
    database.commitAndForget();
    assertThat(own.email()).contains("dora@example.org");

    assertThatThrownBy(() -> own.reachAt("dora at home"))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains("email"));
    own.reachAt("");
    database.commitAndForget();
    assertThat(own.email()).isEmpty();
  }

  @Test
  void somebody_without_an_account_owns_nothing() {
    caller.becomes("nobody", Roles.DISPATCHER);

    assertThatThrownBy(() -> own.choose(Theme.DARK)).isInstanceOf(Forbidden.class);
  }
}
