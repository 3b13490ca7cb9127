package org.beckon.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Handover;
import org.beckon.gateway.HttpLine;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.gateway.PhoneNumbers;
import org.beckon.inbound.Intake;

/**
 * Calls by Asterisk's REST interface (ARI). Queryable: we name the channel, so a second call of the
 * same attempt is refused while the first lives, and what we heard of it is kept when it is over.
 */
@ApplicationScoped
public class AriGateway implements Gateway {

  /** A call that is being made. */
  record Ringing(String reference, String channel, String number) {}

  private static final int ALREADY_THERE = 409;

  @Inject AriSettings settings;
  @Inject AriLine line;
  @Inject AriChannels channels;
  @Inject PhoneNumbers numbers;
  @Inject Intake intake;

  private final Map<String, Call> calls = new ConcurrentHashMap<>();

  @Override
  public ChannelKind channel() {
    return ChannelKind.PHONE;
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public Capability capability() {
    return Capability.QUERYABLE;
  }

  /** Until it rings; what comes of it is told later. */
  @Override
  public Duration longestCall() {
    return settings.timeout.multipliedBy(4);
  }

  @Override
  public Handover send(OutgoingMessage message) throws NotAccepted, InDoubt {
    var number = numbers.checked(message.endpoint());
    if (!line.open(this::hear)) {
      throw NotAccepted.forNow("No line to Asterisk");
    }
    var channel = channel(message.idemKey());
    var menu = new CallMenu(message.recipientName(), message.text());
    var ringing = new Ringing(message.idemKey(), channel, number);
    // Known before it rings: somebody may be very quick.
    calls.putIfAbsent(channel, new Call(ringing, menu, channels, intake, settings.wait.toMillis()));
    try {
      return originate(channel, number);
    } catch (NotAccepted e) {
      calls.remove(channel);
      throw e;
    }
  }

  private Handover originate(String channel, String number) throws NotAccepted, InDoubt {
    var answer = channels.originate(channel, number, line.app());
    var status = answer.statusCode();
    if (status / 100 != 2 && status != ALREADY_THERE) {
      throw HttpLine.refusal(answer);
    }
    return new Handover(channel);
  }

  @Override
  public Optional<Handover> find(String idemKey) throws InDoubt {
    var channel = channel(idemKey);
    try {
      var status = channels.get(channel).statusCode();
      if (status == 200) {
        return Optional.of(new Handover(channel));
      }
      if (status != 404) {
        throw new InDoubt("Asked for the call, HTTP " + status, null);
      }
      return intake.knows(Call.PROVIDER, idemKey + "|")
          ? Optional.of(new Handover(channel))
          : Optional.empty();
    } catch (NotAccepted e) {
      throw new InDoubt(e.getMessage(), e);
    }
  }

  private void hear(String json) {
    AriEvent.of(json).ifPresent(this::hear);
  }

  private void hear(AriEvent event) {
    var call = calls.get(event.channel());
    if (call == null) {
      return;
    }
    if (event.type().equals("ChannelDestroyed")) {
      calls.remove(event.channel());
    }
    call.hearSoon(event);
  }

  static String channel(String idemKey) {
    return "beckon." + idemKey.replaceAll("[^A-Za-z0-9]+", ".");
  }
}
