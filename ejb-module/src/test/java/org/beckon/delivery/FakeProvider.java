package org.beckon.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Handover;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;

/** A provider that remembers what it was given, and fails as it is told to. */
final class FakeProvider extends Gateways implements Gateway {

  /** How the next calls go. */
  enum Mood {
    ACCEPTS,
    REFUSES_FOR_NOW,
    REFUSES_FOR_GOOD,
    FALLS_SILENT,
    ACCEPTS_AND_FALLS_SILENT
  }

  final List<OutgoingMessage> accepted = new ArrayList<>();
  private final Map<String, Handover> known = new HashMap<>();
  Capability capability = Capability.BLIND;
  Mood mood = Mood.ACCEPTS;
  boolean answersQuestions = true;

  @Override
  public boolean has(ChannelKind channel) {
    return channel == ChannelKind.EMAIL;
  }

  @Override
  public Gateway of(ChannelKind channel) {
    return this;
  }

  @Override
  public ChannelKind channel() {
    return ChannelKind.EMAIL;
  }

  @Override
  public Capability capability() {
    return capability;
  }

  @Override
  public Duration longestCall() {
    return Duration.ofSeconds(105);
  }

  @Override
  public Handover send(OutgoingMessage message) throws NotAccepted, InDoubt {
    return switch (mood) {
      case ACCEPTS -> accept(message);
      case REFUSES_FOR_NOW -> throw NotAccepted.forNow("451 later");
      case REFUSES_FOR_GOOD -> throw NotAccepted.forGood("550 5.1.1 no such person", null);
      case FALLS_SILENT -> throw new InDoubt("timed out", null);
      case ACCEPTS_AND_FALLS_SILENT -> {
        accept(message);
        throw new InDoubt("timed out", null);
      }
    };
  }

  @Override
  public Optional<Handover> find(String idemKey) throws InDoubt {
    if (!answersQuestions) {
      throw new InDoubt("no answer", null);
    }
    return Optional.ofNullable(known.get(idemKey));
  }

  private Handover accept(OutgoingMessage message) {
    var handover = new Handover("ref-" + (known.size() + 1));
    accepted.add(message);
    known.putIfAbsent(message.idemKey(), handover);
    return handover;
  }
}
