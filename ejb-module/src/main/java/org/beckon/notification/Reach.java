package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.beckon.settings.Settings;

/** Whether a channel may be used for somebody, and if not, why (S1-49, S0-29, B4.12). */
@ApplicationScoped
class Reach {

  @Inject Settings settings;

  /** Empty when nothing speaks against it. */
  Optional<String> objection(ChannelKind channel, Recipient recipient) {
    return switch (channel) {
      case EMAIL -> objectionToEmail(recipient);
      case PHONE, SMS, PUSH -> Optional.of("Told by e-mail only");
    };
  }

  /** Where the channel ends, or null when nothing is on record. */
  static String endpoint(ChannelKind channel, Recipient recipient) {
    return switch (channel) {
      case EMAIL -> recipient.email();
      case PHONE, SMS, PUSH -> null;
    };
  }

  private Optional<String> objectionToEmail(Recipient recipient) {
    if (!settings.notifyByEmail()) {
      return Optional.of("E-mail is switched off for everybody");
    }
    if (!recipient.byEmail()) {
      return Optional.of("E-mail is switched off for " + recipient.name());
    }
    if (recipient.email() == null) {
      return Optional.of("No e-mail address on record for " + recipient.name());
    }
    return Optional.empty();
  }
}
