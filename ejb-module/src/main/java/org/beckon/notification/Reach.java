package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.settings.SettingName;
import org.beckon.settings.Settings;

/** Whether a channel may be used for somebody, and if not, why (S1-49, S0-29, B4.12). */
@ApplicationScoped
public class Reach {

  @Inject Settings settings;
  @Inject Gateways gateways;

  /**
   * Whether a message by this channel is thought of at all: a provider is configured, and this is
   * somebody who can have it. What is not offered leaves no trace.
   */
  boolean offers(ChannelKind channel, Recipient recipient) {
    return gateways.has(channel) && recipient.way(channel).isPresent();
  }

  /** Empty when nothing speaks against it. */
  Optional<String> objection(ChannelKind channel, Recipient recipient) {
    if (!gateways.has(channel)) {
      return Optional.of("No gateway for %s is configured".formatted(channel.word()));
    }
    return objectionForAll(channel).or(() -> objectionTo(channel, recipient));
  }

  /** Why nobody is told by it at present, if so (S0-03, S1-47). */
  public Optional<String> objectionForAll(ChannelKind channel) {
    return settings.isOn(setting(channel))
        ? Optional.empty()
        : Optional.of(name(channel) + " is switched off for everybody");
  }

  Set<SettingName> withoutProvider() {
    return Stream.of(ChannelKind.values())
        .filter(channel -> !gateways.has(channel))
        .map(Reach::setting)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SettingName.class)));
  }

  private static Optional<String> objectionTo(ChannelKind channel, Recipient recipient) {
    var way = recipient.way(channel);
    if (way.isEmpty()) {
      return Optional.of(recipient.name() + " has no login");
    }
    if (!way.get().wanted()) {
      return Optional.of(name(channel) + " is switched off for " + recipient.name());
    }
    return way.get().endpoint() == null
        ? Optional.of("No %s on record for %s".formatted(endpointWord(channel), recipient.name()))
        : Optional.empty();
  }

  static SettingName setting(ChannelKind channel) {
    return switch (channel) {
      case EMAIL -> SettingName.NOTIFY_BY_EMAIL;
      case SMS -> SettingName.NOTIFY_BY_SMS;
      case PHONE -> SettingName.NOTIFY_BY_PHONE;
      case PUSH -> SettingName.NOTIFY_BY_PUSH;
      case IN_APP -> SettingName.NOTIFY_IN_APP;
    };
  }

  private static String name(ChannelKind channel) {
    return switch (channel) {
      case EMAIL -> "E-mail";
      case SMS -> "SMS";
      case PHONE -> "The phone";
      case PUSH -> "Push";
      case IN_APP -> "The in-app alert";
    };
  }

  private static String endpointWord(ChannelKind channel) {
    return switch (channel) {
      case EMAIL -> "e-mail address";
      case SMS, PHONE -> "phone to call";
      case PUSH -> "device";
      case IN_APP -> "login";
    };
  }
}
