package org.beckon.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.Caller;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;

/** What an administrator does at the settings page: change what holds for everybody (S1-47). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class SettingsChange {

  private static final int LATEST = 30;

  @Inject Settings settings;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Who changed what of these, newest first. */
  public List<HistoryEntry> changes(Set<SettingName> names) {
    return history.ofSettings(
        names.stream().map(SettingName::key).collect(Collectors.toSet()), LATEST);
  }

  /** Refused when somebody else changed it since the caller looked. */
  public void change(ChangeSetting command) {
    var name = Require.given("name", command.name());
    var value = name.checked(command.value());
    var setting = settings.chosen(name).orElseGet(() -> new Setting(name));
    if (setting.version() != command.seenVersion()) {
      throw new Stale();
    }

    var before = setting.version() == 0 ? name.standard() : setting.value();
    var now = clock.instant();
    setting.changeTo(value, caller.name(), now);
    settings.put(setting);
    history.add(Happening.of("settings.changed").change(before, value).because(name.key()), now);
  }
}
