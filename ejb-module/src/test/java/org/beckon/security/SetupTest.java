package org.beckon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beckon.security.AccountKit.PASSWORD;

import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetupTest {

  @RegisterExtension Database database = new Database();

  Wiring wiring;
  Setup setup;

  @BeforeEach
  void open() {
    wiring = AccountKit.quick(new Wiring(database.em(), new TestClock(), new TestCaller()));
    setup = wiring.get(Setup.class);
  }

  @Test
  void the_printed_token_appoints_the_first_administrator() {
    var token = setup.newToken().orElseThrow();

    setup.appoint(first(" " + token.toLowerCase(java.util.Locale.ROOT) + " "));
    database.commitAndForget();

    var identity = wiring.get(SignIn.class).withPassword("root", PASSWORD).orElseThrow();
    assertThat(identity.roles()).containsExactly(Roles.ADMIN);
    assertThat(setup.isNeeded()).isFalse();
    assertThat(setup.newToken()).isEmpty();
  }

  @Test
  void the_token_works_once_and_ends_those_of_other_nodes() {
    var token = setup.newToken().orElseThrow();
    var ofAnotherNode = setup.newToken().orElseThrow();
    setup.appoint(first(token));

    assertThatThrownBy(() -> setup.appoint(first(token))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> setup.appoint(first(ofAnotherNode))).isInstanceOf(Invalid.class);
  }

  @Test
  void a_guess_is_refused() {
    setup.newToken();

    assertThatThrownBy(() -> setup.appoint(first("AAAA-AAAA-AAAA-AAAA-AAAA")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> setup.appoint(first(null))).isInstanceOf(Invalid.class);
    assertThat(setup.isNeeded()).isTrue();
  }

  @Test
  void the_demo_needs_no_set_up() {
    var demo = wiring.with(database.em(), new TestCaller()).set("beckon.demo", "true");

    assertThat(demo.get(Setup.class).newToken()).isEmpty();
  }

  private static SetUp first(String token) {
    return new SetUp(token, "root", "Rosa Root", PASSWORD);
  }
}
