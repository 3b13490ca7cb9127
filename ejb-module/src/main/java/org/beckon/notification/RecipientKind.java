package org.beckon.notification;

import java.util.EnumSet;
import java.util.Set;
import org.beckon.gateway.ChannelKind;

/** Whom we tell things. */
public enum RecipientKind {
  TECHNICIAN("technician", EnumSet.allOf(ChannelKind.class)),
  CUSTOMER("customer", EnumSet.of(ChannelKind.EMAIL, ChannelKind.PHONE)),

  /** Somebody who signs in: told what became of what they ordered. */
  ACCOUNT("account", EnumSet.of(ChannelKind.EMAIL));

  private final String word;
  private final Set<ChannelKind> channels;

  RecipientKind(String word, Set<ChannelKind> channels) {
    this.word = word;
    this.channels = channels;
  }

  /** As it stands inside a sentence, and for the column of the recipient. */
  public String word() {
    return word;
  }

  /** The channels that such a person can have at all (S0-14, S1-48). */
  public Set<ChannelKind> channels() {
    return EnumSet.copyOf(channels);
  }
}
