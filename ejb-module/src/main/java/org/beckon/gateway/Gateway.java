package org.beckon.gateway;

import java.time.Duration;
import java.util.Optional;

/** One provider of one channel. Called outside any transaction; must not need one. */
public interface Gateway {

  ChannelKind channel();

  Capability capability();

  /** False while the operator has not said where its provider is: then nobody is offered it. */
  default boolean isConfigured() {
    return true;
  }

  /** No call takes longer; whoever has not heard by then never will. */
  Duration longestCall();

  /**
   * Returning means that the provider took responsibility for the message.
   *
   * @throws NotAccepted it provably did not
   * @throws InDoubt nobody can tell
   */
  Handover send(OutgoingMessage message) throws NotAccepted, InDoubt;

  /**
   * Whether the provider has the message with this key. Only QUERYABLE gateways are asked.
   *
   * @throws InDoubt it did not answer
   */
  default Optional<Handover> find(String idemKey) throws InDoubt {
    throw new UnsupportedOperationException(channel() + " cannot be asked about " + idemKey);
  }
}
