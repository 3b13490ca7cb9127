package org.beckon.notification;

import java.util.Optional;
import java.util.Set;
import org.beckon.gateway.ChannelKind;

/**
 * How one technician can be asked.
 *
 * @param email null when none is on record
 * @param phone the phone to call, or null (S0-11)
 * @param unavailable whether they said that they cannot be reached now
 * @param wanted what they want to be told by
 * @param used what the organization uses at all
 */
public record Reachable(
    long technicianId,
    String name,
    String email,
    String phone,
    boolean active,
    boolean unavailable,
    Set<ChannelKind> wanted,
    Set<ChannelKind> used) {

  /** Where the channel ends, or null when nothing is on record. */
  public String endpoint(ChannelKind channel) {
    return switch (channel) {
      case EMAIL -> email;
      case PHONE, SMS -> phone;
      case PUSH, IN_APP -> null;
    };
  }

  /** Why the channel may not be used; empty when it may (B4.12). */
  public Optional<String> objection(ChannelKind channel) {
    if (!used.contains(channel)) {
      return Optional.of("Switched off for everybody: " + channel.word());
    }
    if (!wanted.contains(channel)) {
      return Optional.of("Switched off for %s: %s".formatted(name, channel.word()));
    }
    return endpoint(channel) == null
        ? Optional.of("Nothing on record for %s: %s".formatted(name, channel.word()))
        : Optional.empty();
  }

  /** As somebody who is told things. */
  public Recipient recipient() {
    return new Recipient(
        RecipientKind.TECHNICIAN, technicianId, name, email, wanted.contains(ChannelKind.EMAIL));
  }
}
