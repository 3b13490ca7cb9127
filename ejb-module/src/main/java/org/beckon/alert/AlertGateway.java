package org.beckon.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Handover;
import org.beckon.gateway.OutgoingMessage;

/** The alert on a technician's page: the row that says so is the alert, so nothing can go wrong. */
@ApplicationScoped
public class AlertGateway implements Gateway {

  @Override
  public ChannelKind channel() {
    return ChannelKind.IN_APP;
  }

  @Override
  public Capability capability() {
    return Capability.IDEMPOTENT;
  }

  @Override
  public Duration longestCall() {
    return Duration.ZERO;
  }

  @Override
  public Handover send(OutgoingMessage message) {
    return new Handover("shown to " + message.endpoint() + " after signing in");
  }
}
