package org.beckon.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Which provider serves which channel. */
@ApplicationScoped
public class Gateways {

  @Inject @Any Instance<Gateway> all;

  /** Whether there is one: a channel without a provider reaches nobody. */
  public boolean serve(ChannelKind channel) {
    return all.stream().anyMatch(gateway -> gateway.channel() == channel);
  }

  public Gateway of(ChannelKind channel) {
    return all.stream()
        .filter(gateway -> gateway.channel() == channel)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No gateway for " + channel));
  }
}
