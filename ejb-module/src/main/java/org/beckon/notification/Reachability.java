package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.settings.SettingName;
import org.beckon.settings.Settings;

/** How technicians can be asked as of now, by every channel: switches, wishes and endpoints. */
@ApplicationScoped
public class Reachability {

  private static final String PEOPLE =
      """
      select t.id, t.name, t.email, t.notify_by_email, t.notify_by_phone,
        t.notify_by_sms and not exists (select 1 from sms_opt_out o where o.number = p.number),
        t.notify_by_push, p.number, t.active,
        t.unavailable_until > ?2
      from technician t
        left join technician_phone p on p.technician_id = t.id and p.position = t.phone_to_call
      where t.id = any(array(select cast(unnest(string_to_array(?1, ',')) as bigint)))
      """;

  @PersistenceContext EntityManager em;
  @Inject Settings settings;
  @Inject Gateways gateways;
  @Inject Clock clock;

  /** By id, in two statements however many they are. */
  public Map<Long, Reachable> of(Collection<Long> technicianIds) {
    var used = used();
    List<?> rows =
        em.createNativeQuery(PEOPLE)
            .setParameter(
                1, technicianIds.stream().map(String::valueOf).collect(Collectors.joining(",")))
            .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream()
        .map(row -> reachable((Object[]) row, used))
        .collect(Collectors.toMap(Reachable::technicianId, Function.identity()));
  }

  /** What is switched on and has a provider. */
  private Set<ChannelKind> used() {
    var values = settings.values("notifications.");
    return Stream.of(ChannelKind.values())
        .filter(channel -> Boolean.parseBoolean(values.get(setting(channel))))
        .filter(gateways::has)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChannelKind.class)));
  }

  private static SettingName setting(ChannelKind channel) {
    return switch (channel) {
      case EMAIL -> SettingName.NOTIFY_BY_EMAIL;
      case PHONE -> SettingName.NOTIFY_BY_PHONE;
      case SMS -> SettingName.NOTIFY_BY_SMS;
      case PUSH -> SettingName.NOTIFY_BY_PUSH;
      case IN_APP -> SettingName.NOTIFY_IN_APP;
    };
  }

  private static Reachable reachable(Object[] row, Set<ChannelKind> used) {
    var wanted = EnumSet.noneOf(ChannelKind.class);
    var channels = List.of(ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.SMS, ChannelKind.PUSH);
    for (int i = 0; i < channels.size(); i++) {
      if ((Boolean) row[3 + i]) {
        wanted.add(channels.get(i));
      }
    }
    return new Reachable(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[7],
        (Boolean) row[8],
        Boolean.TRUE.equals(row[9]),
        wanted,
        used);
  }
}
