package org.beckon.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.beckon.security.Identity;
import org.beckon.security.SignIn;

/** What an {@code Authorization} header proves: a token, or a login with its password. */
@ApplicationScoped
class HeaderCredentials {

  @Inject SignIn signIn;

  Optional<Identity> identity(String header) {
    var space = header.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    var value = header.substring(space + 1).strip();
    return switch (header.substring(0, space).toLowerCase(java.util.Locale.ROOT)) {
      case "bearer" -> signIn.withToken(value);
      case "basic" -> decoded(value).flatMap(this::withPassword);
      default -> Optional.empty();
    };
  }

  private Optional<Identity> withPassword(String loginAndPassword) {
    var colon = loginAndPassword.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : signIn.withPassword(
            loginAndPassword.substring(0, colon), loginAndPassword.substring(colon + 1));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
