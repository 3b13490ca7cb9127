package org.beckon.voice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where Asterisk is, how it dials, and how it speaks. Dependent, because its fields are read: a
 * proxy has none.
 */
@Dependent
public class AriSettings {

  @Inject
  @ConfigProperty(name = "beckon.voice.ari.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "beckon.voice.ari.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "beckon.voice.ari.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "beckon.voice.ari.endpoint")
  String endpoint;

  @Inject
  @ConfigProperty(name = "beckon.voice.ari.speech")
  Optional<String> speech;

  @Inject
  @ConfigProperty(name = "beckon.voice.from")
  Optional<String> from;

  @Inject
  @ConfigProperty(name = "beckon.voice.ring")
  Duration ring;

  @Inject
  @ConfigProperty(name = "beckon.voice.wait")
  Duration wait;

  @Inject
  @ConfigProperty(name = "beckon.voice.timeout")
  Duration timeout;

  boolean isConfigured() {
    return url.isPresent() && speech.isPresent();
  }

  /** Of the REST interface; the path begins with a slash. */
  URI rest(String path) {
    return URI.create(url.orElseThrow() + path);
  }

  /** Of the events. */
  URI events(String app) {
    var socket = url.orElseThrow().replaceFirst("^http", "ws");
    return URI.create(socket + "/events?app=" + app);
  }

  String authorization() {
    var both = user.orElse("") + ":" + password.orElse("");
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What is dialed.
   *
   * @param number international, digits after a plus and nothing else
   */
  String endpoint(String number) {
    return endpoint.replace("{to}", number).replace("{digits}", number.substring(1));
  }

  /** The media that speaks these words. A comma would begin another media. */
  String media(String words) {
    return speech.orElseThrow().replace("{text}", encoded(words));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
