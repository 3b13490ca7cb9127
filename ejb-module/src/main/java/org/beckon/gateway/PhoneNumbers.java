package org.beckon.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which numbers we pay for: what is no number, or far from home, is never dialed. */
@ApplicationScoped
public class PhoneNumbers {

  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9]{6,15}");

  @Inject
  @ConfigProperty(name = "beckon.phone.prefixes")
  Optional<String> prefixes;

  /**
   * The number, as safe in any header or address as digits are.
   *
   * @throws NotAccepted it is none, or none of ours
   */
  public String checked(String endpoint) throws NotAccepted {
    if (!INTERNATIONAL.matcher(endpoint).matches()) {
      throw NotAccepted.forGood("Not a number in international form", null);
    }
    if (!isAllowed(endpoint)) {
      throw NotAccepted.forGood("Numbers that begin so are not allowed here", null);
    }
    return endpoint;
  }

  private boolean isAllowed(String number) {
    return prefixes
        .map(list -> Arrays.stream(list.split("[,\\s]+")).anyMatch(number::startsWith))
        .orElse(true);
  }
}
