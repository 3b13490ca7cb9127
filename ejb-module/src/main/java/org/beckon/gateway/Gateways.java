package org.beckon.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which provider serves which channel. */
@ApplicationScoped
public class Gateways {

  @Inject @Any Instance<Gateway> all;

  /** Whether anybody can be told by it; else the channel is not offered. */
  public boolean has(ChannelKind channel) {
    return channel.isBuiltIn() || configured(channel).isPresent();
  }

  /**
   * The provider of a channel.
   *
   * @throws IllegalStateException there is none
   */
  public Gateway of(ChannelKind channel) {
    return configured(channel)
        .orElseThrow(() -> new IllegalStateException("No gateway for " + channel));
  }

  private Optional<Gateway> configured(ChannelKind channel) {
    return all.stream()
        .filter(gateway -> gateway.channel() == channel && gateway.isConfigured())
        .findFirst();
  }
}
