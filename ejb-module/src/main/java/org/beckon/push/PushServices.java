package org.beckon.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.beckon.platform.Invalid;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whom we send pushes to. The address comes from a browser: without this list, whoever signs in
 * could have us call any machine of the network.
 */
@ApplicationScoped
public class PushServices {

  @Inject
  @ConfigProperty(name = "beckon.push.services")
  String services;

  /** The address, if it is one of a push service we know. */
  URI checked(String endpoint) {
    try {
      var address = URI.create(endpoint);
      if (address.getUserInfo() == null && isKnown(address)) {
        return address;
      }
    } catch (IllegalArgumentException unreadable) {
      throw new Invalid("endpoint", "must be an address");
    }
    throw new Invalid("endpoint", "must be of a push service that this installation knows");
  }

  private boolean isKnown(URI address) {
    var host = String.valueOf(address.getHost());
    var origin = address.getScheme() + "://" + address.getRawAuthority();
    return List.of(services.split("[,\\s]+")).stream()
        .anyMatch(
            known ->
                known.contains("://")
                    ? origin.equals(known)
                    : origin.equals("https://" + host)
                        && (host.equals(known) || host.endsWith("." + known)));
  }
}
