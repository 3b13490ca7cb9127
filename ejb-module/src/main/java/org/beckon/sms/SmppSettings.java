package org.beckon.sms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the carrier's SMPP server is, and who we are there. Dependent, because its fields are read:
 * a proxy has none.
 */
@Dependent
public class SmppSettings {

  @Inject
  @ConfigProperty(name = "beckon.sms.provider")
  String provider;

  @Inject
  @ConfigProperty(name = "beckon.sms.from")
  Optional<String> from;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.port")
  int port;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.tls")
  boolean tls;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.system-id")
  Optional<String> systemId;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.system-type")
  Optional<String> systemType;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.timeout")
  Duration timeout;

  @Inject
  @ConfigProperty(name = "beckon.sms.smpp.keep-alive")
  Duration keepAlive;

  boolean isConfigured() {
    return SmsProvider.valueOf(provider) == SmsProvider.SMPP && host.isPresent();
  }
}
