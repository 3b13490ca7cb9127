package org.beckon.notification;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;

/**
 * Somebody we tell things, as on record at this moment.
 *
 * @param ways how; a channel that is not in it is not known to the caller, or not for this person
 */
public record Recipient(
    RecipientKind kind, long id, String name, Map<ChannelKind, Recipient.Way> ways) {

  /**
   * One way of reaching somebody.
   *
   * @param endpoint null when none is on record
   * @param shown the endpoint as people know it, or null
   * @param wanted whether this person wants to be told this way (S1-48, S0-14)
   */
  public record Way(String endpoint, String shown, boolean wanted) {

    /** An endpoint that people know as it is. */
    public Way(String endpoint, boolean wanted) {
      this(endpoint, endpoint, wanted);
    }
  }

  public Recipient {
    requireNonNull(kind);
    requireNonNull(name);
    ways = Map.copyOf(ways);
  }

  /**
   * Of whom the caller knows the e-mail; the other ways are looked up.
   *
   * @param email null when none is on record
   */
  public Recipient(RecipientKind kind, long id, String name, String email, boolean byEmail) {
    this(kind, id, name, Map.of(ChannelKind.EMAIL, new Way(email, byEmail)));
  }

  /** The id for a question that asks for this kind; one that nobody has when this is another. */
  long idAs(RecipientKind asked) {
    return kind == asked ? id : -1;
  }

  /** Where the channel ends, or null when nothing is on record. */
  public String endpoint(ChannelKind channel) {
    return way(channel).map(Way::endpoint).orElse(null);
  }

  Optional<Way> way(ChannelKind channel) {
    return Optional.ofNullable(ways.get(channel));
  }

  /** What this one does not say is as the other says. */
  Recipient completedBy(Recipient other) {
    var all = new EnumMap<ChannelKind, Way>(ChannelKind.class);
    all.putAll(other.ways);
    all.putAll(ways);
    return new Recipient(kind, id, name, all);
  }
}
