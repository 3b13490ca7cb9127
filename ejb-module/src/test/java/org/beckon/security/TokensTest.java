package org.beckon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beckon.security.AccountKit.administrator;
import static org.beckon.security.AccountKit.dora;

import java.time.Duration;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokensTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Accounts accounts;
  OwnAccount own;
  SignIn signIn;
  Account dora;

  @BeforeEach
  void open() {
    var wiring = AccountKit.quick(new Wiring(database.em(), clock, caller));
    accounts = wiring.get(Accounts.class);
    own = wiring.get(OwnAccount.class);
    signIn = wiring.get(SignIn.class);
    dora = dora(wiring);
    administrator(wiring, "root");
  }

  @Test
  void a_token_acts_as_its_account_and_only_its_hash_is_kept() {
    var value = issue("erp", null);
    database.commitAndForget();

    assertThat(signIn.withToken(value).orElseThrow().roles()).containsExactly(Roles.DISPATCHER);
    assertThat(stored()).hasSize(64).isEqualTo(Secret.hash(value)).doesNotContain(value);
    assertThat(signIn.withToken(stored())).isEmpty();
    assertThat(signIn.withToken(value + "x")).isEmpty();
  }

  @Test
  void no_two_tokens_are_alike() {
    assertThat(issue("one", null)).isNotEqualTo(issue("two", null)).hasSizeGreaterThan(43);
  }

  @Test
  void a_token_ends_when_it_expires_when_it_is_revoked_and_with_its_account() {
    var expiring = issue("expiring", Duration.ofDays(1));
    var revoked = issue("revoked", null);
    var orphan = issue("orphan", null);
    assertThat(signIn.withToken(expiring)).isPresent();

    clock.advance(Duration.ofDays(1));
    assertThat(signIn.withToken(expiring)).isEmpty();

    assertThat(signIn.withToken(revoked)).isPresent();
    accounts.revokeToken(accounts.tokens(dora.id()).get(1).id());
    assertThat(signIn.withToken(revoked)).isEmpty();

    assertThat(signIn.withToken(orphan)).isPresent();
    accounts.deactivate(dora.id(), dora.version());
    assertThat(signIn.withToken(orphan)).isEmpty();
  }

  @Test
  void use_is_on_record_to_the_minute() {
    var value = issue("erp", null);
    var first = clock.instant();
    signIn.withToken(value);
    clock.advance(Duration.ofSeconds(59));
    signIn.withToken(value);

    assertThat(accounts.tokens(dora.id()).get(0).lastUsedAt()).isEqualTo(first);

    clock.advance(Duration.ofSeconds(2));
    signIn.withToken(value);

    assertThat(accounts.tokens(dora.id()).get(0).lastUsedAt()).isEqualTo(clock.instant());
  }

  @Test
  void a_token_that_is_born_expired_or_named_twice_is_refused() {
    assertThatThrownBy(() -> issue("late", Duration.ZERO)).isInstanceOf(Invalid.class);

    issue("erp", null);
    assertThatThrownBy(() -> issue("erp", null)).isInstanceOf(Conflict.class);
  }

  @Test
  void nobody_revokes_the_token_of_somebody_else() {
    var value = issue("erp", null);
    caller.becomes("root", Roles.ADMIN);

    assertThatThrownBy(() -> own.revokeToken(accounts.tokens(dora.id()).get(0).id()))
        .isInstanceOf(NotFound.class);
    assertThat(signIn.withToken(value)).isPresent();
  }

  private String issue(String name, Duration life) {
    var expiresAt = life == null ? null : clock.in(life);
    return accounts.issueToken(new IssueToken(dora.id(), name, expiresAt));
  }

  private String stored() {
    return (String) database.em().createNativeQuery("select hash from api_token").getSingleResult();
  }
}
