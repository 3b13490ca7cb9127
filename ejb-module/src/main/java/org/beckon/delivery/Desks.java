package org.beckon.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;

/** A desk for each channel. */
@ApplicationScoped
public class Desks {

  @Inject Delivery delivery;
  @Inject DeliveryThreads threads;
  @Inject Gateways gateways;

  private final Map<ChannelKind, Desk> desks = new ConcurrentHashMap<>();

  /** These may be due. Returns at once. */
  void hint(ChannelKind channel, List<Long> attemptIds) {
    desk(channel).hint(attemptIds);
  }

  /** Something may be due, by whatever channel there is a provider for. Returns at once. */
  void look() {
    for (var channel : ChannelKind.values()) {
      if (gateways.has(channel)) {
        desk(channel).look();
      }
    }
  }

  private Desk desk(ChannelKind channel) {
    return desks.computeIfAbsent(channel, kind -> new Desk(kind, delivery, threads));
  }
}
