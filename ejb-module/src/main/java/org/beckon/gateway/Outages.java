package org.beckon.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.beckon.settings.SettingName;

/** Which gateways are away, for all nodes (B8.3). */
@ApplicationScoped
public class Outages {

  /** As if there were none while nobody wants to know. */
  private static final String ALL =
      "select o from Outage o where not exists"
          + " (select s from Setting s where s.name = :setting and s.value = '0')";

  private static final String ONE = "select o from Outage o where o.channel = :channel";

  /** Two nodes may find out in the same moment: one of them says so. */
  private static final String BEGIN =
      """
      insert into gateway_away (channel, version, since, failures, words, probes, probe_at)
      values (?1, 1, ?2, ?3, ?4, 0, ?5) on conflict (channel) do nothing
      """;

  @PersistenceContext EntityManager em;

  /** One statement; usually empty. */
  public Map<ChannelKind, Outage> all() {
    var all = new EnumMap<ChannelKind, Outage>(ChannelKind.class);
    em.createQuery(ALL, Outage.class)
        .setParameter("setting", SettingName.GATEWAY_FAILURES.key())
        .getResultList()
        .forEach(outage -> all.put(outage.channel(), outage));
    return all;
  }

  /** Held until the transaction ends: one probe at a time, and each failure counts. */
  public Optional<Outage> getForUpdate(ChannelKind channel) {
    return em.createQuery(ONE, Outage.class)
        .setParameter("channel", channel)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** False when somebody else was first. */
  public boolean begin(ChannelKind channel, int failures, String words, Instant now) {
    var outage = new Outage(channel, failures, words, now);
    return em.createNativeQuery(BEGIN)
            .setParameter(1, channel.name())
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .setParameter(3, outage.failures())
            .setParameter(4, outage.words())
            .setParameter(5, outage.probeAt().atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  /** It is back. */
  public void end(Outage outage) {
    em.remove(outage);
  }
}
