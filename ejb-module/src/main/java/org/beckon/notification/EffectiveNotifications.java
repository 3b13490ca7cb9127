package org.beckon.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Outages;
import org.beckon.platform.Roles;
import org.beckon.settings.SettingName;

/** How somebody would be told something now: settings, wishes and addresses taken together. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class EffectiveNotifications {

  @Inject Recipients recipients;
  @Inject Reach reach;
  @Inject Attempts attempts;
  @Inject Outages outages;

  /** Every method, used or not, with the reason why not (S1-108). */
  public List<EffectiveMethod> ofTechnician(long technicianId) {
    return of(recipients.technician(technicianId));
  }

  /** As for technicians (S0-14). */
  public List<EffectiveMethod> ofCustomer(long customerId) {
    return of(recipients.customer(customerId));
  }

  /** What can be switched on but reaches nobody, because no provider is configured for it. */
  public Set<SettingName> withoutProvider() {
    return reach.withoutProvider();
  }

  /** By their settings: those whose gateway is away (B8.3). */
  public Map<SettingName, AwayLine> away() {
    var lines = new EnumMap<SettingName, AwayLine>(SettingName.class);
    outages
        .all()
        .forEach(
            (channel, outage) ->
                lines.put(
                    Reach.setting(channel),
                    new AwayLine(
                        outage.since(),
                        outage.words(),
                        attempts.waiting(channel),
                        outage.probeAt())));
    return lines;
  }

  private List<EffectiveMethod> of(Recipient recipient) {
    return recipient.kind().channels().stream().map(channel -> method(channel, recipient)).toList();
  }

  private EffectiveMethod method(ChannelKind channel, Recipient recipient) {
    var endpoint = recipient.endpoint(channel);
    var why = reach.objection(channel, recipient).orElse(null);
    var failure = endpoint == null ? null : attempts.lastFailure(endpoint).orElse(null);
    var shown = recipient.way(channel).map(Recipient.Way::shown).orElse(null);
    return new EffectiveMethod(channel, shown, why == null, why, failure);
  }
}
