package org.beckon.search;

import java.util.Optional;
import org.beckon.gateway.ChannelKind;

/** What speaks, at this moment, against asking somebody. Asked before every question (B4.12). */
interface Gates {

  /** Why they cannot have any of the open places; empty when they can. */
  Optional<String> objection(long candidateId);

  /** Why they cannot be asked now, by whatever way; empty when they can. */
  default Optional<String> unavailable(long candidateId) {
    return Optional.empty();
  }

  /** Why nobody is reached this way for a while; empty when they are (B8.3). */
  default Optional<String> away(ChannelKind channel) {
    return Optional.empty();
  }

  /** Why they cannot be asked this way; empty when they can. */
  Optional<String> objection(long candidateId, ChannelKind channel);
}
