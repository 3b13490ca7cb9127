package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Outage;
import org.beckon.gateway.Outages;
import org.beckon.gateway.WentAway;
import org.beckon.notification.Attempt;
import org.beckon.settings.Settings;

/**
 * Writes down that a gateway is away, or back (B8.3). Locks the outage and nothing else that is
 * there already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutageLedger {

  @Inject Outages outages;
  @Inject OutageNotices notices;
  @Inject Settings settings;
  @Inject Event<WentAway> wentAway;
  @Inject Clock clock;

  /**
   * A hand-over did not get through.
   *
   * @param inARow how many of this node did not
   * @return whether the gateway is away
   */
  public boolean failed(Attempt.Claim claim, int inARow, String why) {
    var most = settings.failuresUntilAway();
    var known = outages.getForUpdate(claim.channel());
    if (most == 0) {
      known.ifPresent(outages::end);
      return false;
    }
    if (known.isPresent()) {
      fail(known.get(), claim, why);
      return true;
    }
    return inARow >= most && begin(claim.channel(), inARow, why);
  }

  private void fail(Outage outage, Attempt.Claim claim, String why) {
    if (claim.probe()) {
      outage.probeFailed(why, clock.instant());
      if (outage.isToBeTold()) {
        notices.away(outage);
      }
    } else {
      outage.failed(why);
    }
  }

  private boolean begin(ChannelKind channel, int inARow, String why) {
    if (outages.begin(channel, inARow, why, clock.instant())) {
      wentAway.fire(new WentAway(channel));
    }
    return true;
  }

  public boolean isAway(ChannelKind channel) {
    return outages.all().containsKey(channel);
  }

  /** It is there. Does nothing when everybody knows. */
  public void answered(ChannelKind channel) {
    outages
        .getForUpdate(channel)
        .ifPresent(
            outage -> {
              outages.end(outage);
              if (outage.isTold()) {
                notices.back(outage, clock.instant());
              }
            });
  }

  /** The probe never got as far as the gateway. */
  public void undecided(ChannelKind channel) {
    outages.getForUpdate(channel).ifPresent(outage -> outage.probeUndecided(clock.instant()));
  }
}
