package org.beckon.gateway;

/** An installation with one provider; by any other channel nobody can be told anything. */
public final class OneGateway extends Gateways {

  private final Gateway gateway;

  public OneGateway(Gateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public boolean has(ChannelKind channel) {
    return channel == gateway.channel();
  }

  @Override
  public Gateway of(ChannelKind channel) {
    if (!has(channel)) {
      throw new IllegalStateException("No gateway for " + channel);
    }
    return gateway;
  }
}
