package org.beckon.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Outage;
import org.beckon.gateway.Outages;
import org.beckon.notification.Attempt;

/**
 * What may pass to the gateways: everything, but to one that is away a probe at a time (B8.3).
 * Asked by whoever claims: attempts are locked before outages, and outages before endpoints.
 */
@ApplicationScoped
class Passage {

  @Inject Outages outages;

  /**
   * What passes.
   *
   * @param probed the gateways that are away and to which one of these is a probe; locked
   */
  record Passing(List<Attempt> attempts, Map<ChannelKind, Outage> probed) {

    /** False for one that is no probe; else nobody makes another before that moment. */
    boolean probing(Attempt attempt, Instant until) {
      var outage = probed.get(attempt.channel());
      if (outage != null) {
        outage.probing(until);
      }
      return outage != null;
    }
  }

  /**
   * One statement when none is away; what is held back stays due.
   *
   * @param due locked, in the order in which they should leave
   */
  Passing of(List<Attempt> due, Instant now) {
    var away = due.isEmpty() ? Map.<ChannelKind, Outage>of() : outages.all();
    if (away.isEmpty()) {
      return new Passing(due, Map.of());
    }
    var probed = new EnumMap<ChannelKind, Outage>(ChannelKind.class);
    var passing =
        due.stream()
            .filter(
                attempt -> {
                  var outage = away.get(attempt.channel());
                  return outage == null || isProbe(outage, probed, now);
                })
            .toList();
    return new Passing(passing, probed);
  }

  private boolean isProbe(Outage known, Map<ChannelKind, Outage> probed, Instant now) {
    var channel = known.channel();
    if (probed.containsKey(channel) || !known.isToBeProbed(now)) {
      return false;
    }
    // Another worker may have been faster: what was read before the lock may be old.
    outages
        .getForUpdate(channel)
        .filter(outage -> outage.isToBeProbed(now))
        .ifPresent(outage -> probed.put(channel, outage));
    return probed.containsKey(channel);
  }
}
