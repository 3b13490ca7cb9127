package org.beckon.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
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

  /** Whether technicians may take jobs that nobody has (S2-24). */
  public boolean selfDispatch() {
    return Boolean.parseBoolean(line(SettingName.SELF_DISPATCH).value());
  }

  /** How long what a move tells is held back, so that it can be undone; zero for not at all. */
  public Duration undoWindow() {
    return Duration.ofSeconds(Long.parseLong(line(SettingName.UNDO_SECONDS).value()));
  }

  /** The same of Send to Tech: zero unless somebody wants that held back, too. */
  public Duration sendWindow() {
    return Boolean.parseBoolean(line(SettingName.HOLD_SENDS).value())
        ? undoWindow()
        : Duration.ZERO;
  }

  /** Those of one page, by what their keys begin with: {@code scheduling.}. */
  public List<SettingLine> lines(String prefix) {
    return lines().stream().filter(line -> line.name().key().startsWith(prefix)).toList();
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
