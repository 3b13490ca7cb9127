package org.beckon.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in force: what somebody set, else the standard value. To read it takes no transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class Settings {

  @PersistenceContext EntityManager em;

  /** Whether something that can be switched is switched on. */
  public boolean isOn(SettingName name) {
    return Boolean.parseBoolean(line(name).value());
  }

  /** Whether technicians may take jobs that nobody has (S2-24). */
  public boolean selfDispatch() {
    return isOn(SettingName.SELF_DISPATCH);
  }

  /** How long what a move tells is held back, so that it can be undone; zero for not at all. */
  public Duration undoWindow() {
    return Duration.ofSeconds(Long.parseLong(line(SettingName.UNDO_SECONDS).value()));
  }

  /** The same of Send to Tech: zero unless somebody wants that held back, too. */
  public Duration sendWindow() {
    return isOn(SettingName.HOLD_SENDS) ? undoWindow() : Duration.ZERO;
  }

  /** After how many failures in a row a gateway is away (B8.3); 0 for never. */
  public int failuresUntilAway() {
    return Integer.parseInt(line(SettingName.GATEWAY_FAILURES).value());
  }

  /** Every setting there is (S1-45). */
  public List<SettingLine> lines() {
    return lines("");
  }

  /**
   * The settings of some groups, in their order, by one statement.
   *
   * @param groups how their keys begin: {@code conflicts.}
   */
  public List<SettingLine> lines(String... groups) {
    var names =
        Stream.of(SettingName.values())
            .filter(name -> Stream.of(groups).anyMatch(name.key()::startsWith))
            .toList();
    var chosen =
        em.createQuery("select s from Setting s where s.name in :keys", Setting.class)
            .setParameter("keys", names.stream().map(SettingName::key).toList())
            .getResultStream()
            .collect(Collectors.toMap(Setting::name, Function.identity()));
    return names.stream().map(name -> line(name, chosen.get(name.key()))).toList();
  }

  /** What is in force in some groups, by one statement. */
  public Map<SettingName, String> values(String... groups) {
    var values = new EnumMap<SettingName, String>(SettingName.class);
    lines(groups).forEach(line -> values.put(line.name(), line.value()));
    return values;
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
    return line(name, chosen(name).orElse(null));
  }

  private static SettingLine line(SettingName name, Setting chosen) {
    return chosen == null
        ? new SettingLine(name, name.standard(), 0, null, null)
        : new SettingLine(
            name, chosen.value(), chosen.version(), chosen.changedAt(), chosen.changedBy());
  }
}
