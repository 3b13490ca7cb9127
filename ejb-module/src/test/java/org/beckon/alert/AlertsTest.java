package org.beckon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.beckon.delivery.OneWorker;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Handover;
import org.beckon.notification.AttemptDue;
import org.beckon.notification.AttemptState;
import org.beckon.notification.NoticeKit;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.platform.Database;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.AccountKit;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S1-43: the in-app alert, shown on login")
class AlertsTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring wiring;
  Alerts alerts;
  long ada;

  @BeforeEach
  void hire_ada() {
    wiring = new Wiring(database.em(), clock, caller).plug(new AlertGateway());
    ada = TechnicianKit.ada(wiring);
    AccountKit.technician(wiring, "ada", ada);
    AccountKit.technician(wiring, "bo", TechnicianKit.bo(wiring));
    wiring.get(Notifying.class);
    alerts = wiring.get(Alerts.class);
    database.commitAndForget();
  }

  @Test
  void what_ada_was_told_waits_on_her_page_until_she_has_read_it() {
    tellAndDeliver("one");
    caller.becomes("ada", Roles.TECHNICIAN);

    var shown = alerts.unread();
    database.commitAndForget();
    assertThat(shown)
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.subject()).isEqualTo("New job: J-10001");
              assertThat(alert.more()).isEmpty();
              assertThat(alert.at()).isEqualTo(clock.instant());
            });
    assertThat(state()).isEqualTo(AttemptState.DELIVERED);

    alerts.read(List.of(shown.get(0).id()));
    alerts.read(List.of(shown.get(0).id()));
    database.commitAndForget();
    assertThat(state()).isEqualTo(AttemptState.READ);
    assertThat(alerts.unread()).isEmpty();
  }

  @Test
  void what_the_subject_says_is_not_said_again() {
    assertThat(line("New job: J-10001, 190 Mill Street").more()).isEqualTo("190 Mill Street");
    assertThat(line("New job: J-10001").more()).isEmpty();
    assertThat(line("Somewhere else").more()).isEqualTo("Somewhere else");
    assertThat(line(null).more()).isEmpty();
  }

  private AlertLine line(String brief) {
    return new AlertLine(1, NoticeType.DISPATCH, "New job: J-10001", brief, null, clock.instant());
  }

  @Test
  void nobody_sees_or_dismisses_what_somebody_else_was_told() {
    tellAndDeliver("one");
    caller.becomes("ada", Roles.TECHNICIAN);
    var id = alerts.unread().get(0).id();
    database.commitAndForget();

    caller.becomes("bo", Roles.TECHNICIAN);
    assertThat(alerts.unread()).isEmpty();
    assertThatThrownBy(() -> alerts.read(List.of(id))).isInstanceOf(NotFound.class);
  }

  @Test
  @DisplayName("S1-47: what is switched off between planning and delivery is not shown")
  void switched_off_meanwhile() {
    tell("one");
    caller.becomes("root", Roles.ADMIN);
    wiring
        .get(SettingsChange.class)
        .change(new ChangeSetting(SettingName.NOTIFY_IN_APP, "false", 0));
    database.commitAndForget();

    assertThat(wiring.get(OneWorker.class).claim(alert())).isEmpty();
    database.commitAndForget();
    assertThat(state()).isEqualTo(AttemptState.CANCELED);
  }

  private void tell(String key) {
    wiring
        .get(Notifying.class)
        .tell(NoticeKit.notice(NoticeType.DISPATCH, key, NoticeKit.technician(ada, "Ada")));
    database.commitAndForget();
  }

  private void tellAndDeliver(String key) {
    tell(key);
    var ledger = wiring.get(OneWorker.class);
    var claim = ledger.claim(alert()).orElseThrow();
    database.commitAndForget();
    ledger.sent(claim, new Handover("shown"));
    database.commitAndForget();
  }

  private long alert() {
    assertThat(wiring.fired()).hasAtLeastOneElementOfType(AttemptDue.class);
    return ((Number) one("id")).longValue();
  }

  private AttemptState state() {
    return AttemptState.valueOf((String) one("state"));
  }

  private Object one(String column) {
    return database
        .em()
        .createNativeQuery("select " + column + " from attempt where channel = ?1")
        .setParameter(1, ChannelKind.IN_APP.name())
        .getSingleResult();
  }
}
