package org.beckon.sms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How to talk to the HTTP gateway that carries our SMS; docs/operations.md has examples. Dependent,
 * because its fields are read: a proxy has none.
 */
@Dependent
public class HttpSmsSettings {

  @Inject
  @ConfigProperty(name = "beckon.sms.provider")
  String provider;

  @Inject
  @ConfigProperty(name = "beckon.sms.from")
  Optional<String> from;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.method")
  String method;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.headers")
  Optional<String> headers;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.content-type")
  String contentType;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.body")
  Optional<String> body;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.success")
  String success;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.success-body")
  Optional<String> successBody;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.id")
  Optional<String> id;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.key-header")
  Optional<String> keyHeader;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.find.url")
  Optional<String> findUrl;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.find.found")
  Optional<String> findFound;

  @Inject
  @ConfigProperty(name = "beckon.sms.http.timeout")
  Duration timeout;

  boolean isConfigured() {
    return SmsProvider.valueOf(provider) == SmsProvider.HTTP && url.isPresent();
  }

  boolean succeeds(int status) {
    return Integer.toString(status).matches(success);
  }

  /** Whether a text says so, too: some gateways answer 200 whatever happens. */
  boolean succeeds(String text) {
    return successBody.map(pattern -> Pattern.compile(pattern).matcher(text).find()).orElse(true);
  }

  /** One a line, or parted by a bar. */
  List<String> headerLines() {
    return headers.stream()
        .flatMap(all -> Stream.of(all.split("[|\\r\\n]+")))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
