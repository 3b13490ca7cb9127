package org.beckon.push;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Handover;
import org.beckon.gateway.HttpLine;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.platform.Invalid;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Push to every device of one login (RFC 8030). Idempotent for the eye: a repeat has the same topic
 * and the same tag, and takes the place of what it repeats.
 */
@ApplicationScoped
public class PushGateway implements Gateway {

  /** How long a push service keeps a message for a device that is off: a working day. */
  private static final Duration KEPT = Duration.ofHours(8);

  /** More devices than one login has. */
  private static final int MOST_DEVICES = 10;

  @Inject PushKeys keys;
  @Inject PushServices services;
  @Inject PushDevices devices;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "beckon.push.timeout")
  Duration timeout;

  private HttpLine line;

  @PostConstruct
  void open() {
    line = new HttpLine(timeout);
  }

  @Override
  public ChannelKind channel() {
    return ChannelKind.PUSH;
  }

  @Override
  public boolean isConfigured() {
    return keys.areThere();
  }

  @Override
  public Capability capability() {
    return Capability.IDEMPOTENT;
  }

  @Override
  public Duration longestCall() {
    return timeout.multipliedBy(2L * MOST_DEVICES);
  }

  /** One device that takes it is enough; one that is gone is forgotten (B8.3). */
  @Override
  public Handover send(OutgoingMessage message) throws NotAccepted, InDoubt {
    var tally = new Tally();
    for (var device : devices.ofLogin(message.endpoint())) {
      tally.count(() -> push(device, message));
    }
    return tally.result(clock);
  }

  private void push(PushDevice device, OutgoingMessage message) throws NotAccepted, InDoubt {
    var answer = line.ask(write(device, message));
    var status = answer.statusCode();
    if (status == 404 || status == 410) {
      devices.forget(device.id());
      throw NotAccepted.forGood("The device is gone (HTTP " + status + ")", null);
    }
    if (status / 100 != 2) {
      throw HttpLine.refusal(answer);
    }
  }

  private HttpRequest write(PushDevice device, OutgoingMessage message) throws NotAccepted {
    try {
      var address = services.checked(device.endpoint());
      var origin = address.getScheme() + "://" + address.getRawAuthority();
      var topic = topic(message);
      var body = PushCipher.encrypt(text(message, topic), device.key(), device.secret());
      return HttpRequest.newBuilder(address)
          .header("Authorization", keys.authorization(origin, clock.instant()))
          .header("Content-Encoding", "aes128gcm")
          .header("Content-Type", "application/octet-stream")
          .header("TTL", Long.toString(KEPT.toSeconds()))
          .header("Urgency", "high")
          .header("Topic", topic)
          .POST(BodyPublishers.ofByteArray(body))
          .build();
    } catch (Invalid unknownService) {
      throw NotAccepted.forGood("The device's push service is not known here", unknownService);
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      // Of the keys we were given; what the exception says may hold a part of them.
      throw NotAccepted.forNow("The keys for push cannot be used");
    }
  }

  private static byte[] text(OutgoingMessage message, String tag) {
    return Json.createObjectBuilder()
        .add("title", message.subject())
        .add("body", message.text().equals(message.subject()) ? "" : message.text())
        .add("tag", tag)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** At most 32 letters (RFC 8030, 5.4), the same for every try. */
  private static String topic(OutgoingMessage message) throws GeneralSecurityException {
    var key = message.idemKey() + "@" + message.plannedAt();
    var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, 24));
  }
}
