package org.beckon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beckon.security.AccountKit.PASSWORD;
import static org.beckon.security.AccountKit.administrator;
import static org.beckon.security.AccountKit.dora;

import java.util.List;
import java.util.Set;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

  @RegisterExtension Database database = new Database();

  Wiring wiring;
  Accounts accounts;

  @BeforeEach
  void open() {
    wiring = AccountKit.quick(new Wiring(database.em(), new TestClock(), new TestCaller()));
    accounts = wiring.get(Accounts.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "dora\r\nBcc: all", "dora smith", "dora\u0000", "<b>dora"})
  void a_login_that_could_break_a_line_or_a_page_is_refused(String login) {
    assertThatThrownBy(() -> accounts.open(dispatcher(login, PASSWORD)))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains("login"));
  }

  @Test
  void a_name_with_a_line_break_is_refused() {
    var command =
        new OpenAccount("dora", "Dora\nBcc: all", null, PASSWORD, Set.of(Roles.DISPATCHER), null);

    assertThatThrownBy(() -> accounts.open(command))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains("displayName"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eleven-char", "aaaaaaaaaaaaaaaa", "my-name-is-DORA-ok"})
  void a_weak_password_is_refused(String password) {
    assertThatThrownBy(() -> accounts.open(dispatcher("dora", password)))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains("password"));
  }

  @Test
  void the_demo_takes_any_password() {
    var demo = AccountKit.quick(wiring.with(database.em(), new TestCaller()));
    demo.set("beckon.demo", "true");

    assertThat(demo.get(Accounts.class).open(dispatcher("dora", "beckon"))).isPositive();
  }

  @Test
  void the_permission_to_override_goes_with_the_dispatchers_hat() {
    var id =
        accounts.open(
            new OpenAccount(
                "dora", "Dora", null, PASSWORD, Set.of(Roles.DISPATCHER, Roles.OVERRIDE), null));
    database.commitAndForget();
    var account = wiring.get(StoredAccounts.class).get(id);
    assertThat(account.roles()).containsExactly(Roles.DISPATCHER, Roles.OVERRIDE);

    accounts.change(
        new ChangeAccount(
            id, account.version(), "Dora", null, Set.of(Roles.AGENT, Roles.OVERRIDE), null));
    database.commitAndForget();

    assertThat(wiring.get(StoredAccounts.class).get(id).roles()).containsExactly(Roles.AGENT);
  }

  @Test
  void a_login_is_given_once_however_it_is_spelled() {
    dora(wiring);

    assertThatThrownBy(() -> accounts.open(dispatcher("DORA", PASSWORD)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void a_role_nobody_knows_is_refused() {
    var command = new OpenAccount("dora", "Dora", null, PASSWORD, Set.of("GOD"), null);

    assertThatThrownBy(() -> accounts.open(command)).isInstanceOf(Invalid.class);
  }

  @Test
  void a_technicians_account_belongs_to_one_technician_on_record() {
    var ada = TechnicianKit.ada(wiring);

    accounts.open(technician("ada", ada));

    assertThatThrownBy(() -> accounts.open(technician("ada2", ada))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> accounts.open(technician("bo", 4711L))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> accounts.open(technician("cy", null))).isInstanceOf(Invalid.class);
  }

  @Test
  void somebody_may_be_dispatcher_and_technician() {
    var ada = TechnicianKit.ada(wiring);
    var both = Set.of(Roles.DISPATCHER, Roles.TECHNICIAN);

    accounts.open(new OpenAccount("ada", "Ada", null, PASSWORD, both, ada));
    database.commitAndForget();

    assertThat(accounts.list().get(0).roles()).containsExactly(Roles.DISPATCHER, Roles.TECHNICIAN);
  }

  @Test
  void changing_roles_makes_older_views_of_the_account_stale() {
    var dora = dora(wiring);
    database.commitAndForget();
    var seen = accounts.list().get(0).version();

    accounts.change(change(dora, seen, Roles.AGENT));
    database.commitAndForget();

    assertThatThrownBy(() -> accounts.change(change(dora, seen, Roles.ERP)))
        .isInstanceOf(Stale.class);
    assertThat(accounts.list().get(0).roles()).containsExactly(Roles.AGENT);
  }

  @Test
  void the_last_administrator_stays() {
    var root = administrator(wiring, "root");
    database.commitAndForget();

    assertThatThrownBy(() -> accounts.deactivate(root.id(), root.version()))
        .hasMessageContaining("no administrator left");
    assertThatThrownBy(() -> accounts.change(change(root, root.version(), Roles.AGENT)))
        .hasMessageContaining("no administrator left");

    administrator(wiring, "root2");
    accounts.deactivate(root.id(), root.version());
    database.commitAndForget();

    assertThat(accounts.list()).extracting(AccountLine::active).containsExactly(false, true);
  }

  @Test
  void every_change_is_in_the_history_without_any_password() {
    var dora = dora(wiring);
    accounts.change(change(dora, dora.version(), Roles.AGENT));
    accounts.resetPassword(dora.id(), "another horse battery");
    accounts.deactivate(dora.id(), dora.version());

    assertThat(history())
        .containsExactly(
            "account.created dora: [DISPATCHER]",
            "account.changed dora: Dora [AGENT]",
            "account.password-reset dora: by an administrator",
            "account.deactivated dora: not active");
  }

  private List<String> history() {
    return database
        .em()
        .createQuery(
            "select concat(h.kind, ' ', h.newValue) from HistoryItem h order by h.id", String.class)
        .getResultList();
  }

  private static ChangeAccount change(Account account, int seenVersion, String role) {
    return new ChangeAccount(account.id(), seenVersion, "Dora", null, Set.of(role), null);
  }

  private static OpenAccount dispatcher(String login, String password) {
    return new OpenAccount(login, "Dora", null, password, Set.of(Roles.DISPATCHER), null);
  }

  private static OpenAccount technician(String login, Long technicianId) {
    return new OpenAccount(login, "Ada", null, PASSWORD, Set.of(Roles.TECHNICIAN), technicianId);
  }
}
