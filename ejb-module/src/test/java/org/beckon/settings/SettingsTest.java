package org.beckon.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Settings settings;
  SettingsChange change;

  @BeforeEach
  void sign_in_as_administrator() {
    caller.becomes("root", Roles.ADMIN);
    var wiring = new Wiring(database.em(), clock, caller);
    settings = wiring.get(Settings.class);
    change = wiring.get(SettingsChange.class);
  }

  @Test
  void until_somebody_changes_it_the_standard_holds() {
    assertThat(settings.notifyByEmail()).isTrue();
    assertThat(settings.lines("notifications."))
        .contains(new SettingLine(SettingName.NOTIFY_BY_EMAIL, "true", 0, null, null));
  }

  @Test
  @DisplayName("S1-47: e-mail can be switched off, and on again")
  void off_and_on() {
    set("false", 0);
    assertThat(settings.notifyByEmail()).isFalse();

    set("true", 1);
    assertThat(settings.notifyByEmail()).isTrue();
  }

  @Test
  void who_changed_what_is_remembered() {
    set("false", 0);

    assertThat(settings.lines("notifications."))
        .contains(
            new SettingLine(SettingName.NOTIFY_BY_EMAIL, "false", 1, clock.instant(), "root"));
    List<?> rows =
        database
            .em()
            .createNativeQuery("select kind, actor, old_value, new_value, reason from history_item")
            .getResultList();
    assertThat((Object[]) rows.get(0))
        .containsExactly("settings.changed", "root", "true", "false", "notifications.email");
  }

  @Test
  void whoever_looked_before_somebody_else_changed_it_is_stopped() {
    set("false", 0);

    assertThatThrownBy(() -> set("true", 0)).isInstanceOf(Stale.class);
    database.rollbackAndForget();
    assertThat(settings.notifyByEmail()).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "yes", "TRUE", "0"})
  void what_is_neither_on_nor_off_is_refused(String value) {
    assertThatThrownBy(() -> set(value, 0)).isInstanceOf(Invalid.class);
  }

  @Test
  void a_setting_without_a_name_is_refused() {
    assertThatThrownBy(() -> change.change(new ChangeSetting(null, "true", 0)))
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_standard_value_would_be_accepted(SettingName name) {
    assertThat(name.checked(name.standard())).isEqualTo(name.standard());
  }

  private void set(String value, int seenVersion) {
    change.change(new ChangeSetting(SettingName.NOTIFY_BY_EMAIL, value, seenVersion));
    database.commitAndForget();
  }
}
