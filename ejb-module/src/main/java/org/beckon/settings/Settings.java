package org.beckon.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in force: what somebody set, else the standard value. */
@ApplicationScoped
public class Settings {

  @PersistenceContext EntityManager em;

  /** Whether e-mail may be used to tell people things at all (S1-47). */
  public boolean notifyByEmail() {
    return Boolean.parseBoolean(line(SettingName.NOTIFY_BY_EMAIL).value());
  }

  /** Every setting there is (S1-45). */
  public List<SettingLine> lines() {
    return Stream.of(SettingName.values()).map(this::line).toList();
  }

  Optional<Setting> chosen(SettingName name) {
    return Optional.ofNullable(em.find(Setting.class, name.key()));
  }

  void put(Setting setting) {
    em.persist(setting);
  }

  private SettingLine line(SettingName name) {
    return chosen(name)
        .map(s -> new SettingLine(name, s.value(), s.version(), s.changedAt(), s.changedBy()))
        .orElseGet(() -> new SettingLine(name, name.standard(), 0, null, null));
  }
}
