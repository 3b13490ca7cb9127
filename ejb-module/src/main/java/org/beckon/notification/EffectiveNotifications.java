package org.beckon.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Roles;

/** How somebody would be told something now: settings, wishes and addresses taken together. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class EffectiveNotifications {

  @Inject Recipients recipients;
  @Inject Reach reach;
  @Inject Attempts attempts;

  /** Every method, used or not, with the reason why not (S1-108). */
  public List<EffectiveMethod> ofTechnician(long technicianId) {
    return of(recipients.technician(technicianId));
  }

  /** As for technicians (S0-14). */
  public List<EffectiveMethod> ofCustomer(long customerId) {
    return of(recipients.customer(customerId));
  }

  private List<EffectiveMethod> of(Recipient recipient) {
    return Notifying.CHANNELS.stream().map(channel -> method(channel, recipient)).toList();
  }

  private EffectiveMethod method(ChannelKind channel, Recipient recipient) {
    var endpoint = Reach.endpoint(channel, recipient);
    var why = reach.objection(channel, recipient).orElse(null);
    var failure = endpoint == null ? null : attempts.lastFailure(endpoint).orElse(null);
    return new EffectiveMethod(channel, endpoint, why == null, why, failure);
  }
}
