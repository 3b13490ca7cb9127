package org.beckon.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in force: what somebody set, else the standard value. */
@Stateless
@PermitAll
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

  /** Empty while nobody set it. */
  public Optional<Setting> chosen(SettingName name) {
    return Optional.ofNullable(em.find(Setting.class, name.key()));
  }

  /** From now on this is in force. */
  public void put(Setting setting) {
    em.persist(setting);
  }

  private SettingLine line(SettingName name) {
    return chosen(name)
        .map(s -> new SettingLine(name, s.value(), s.version(), s.changedAt(), s.changedBy()))
        .orElseGet(() -> new SettingLine(name, name.standard(), 0, null, null));
  }
}
