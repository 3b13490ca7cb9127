package org.beckon.broker;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which broker to use, read from system properties ({@code beckon.broker.url}) or the environment
 * ({@code BECKON_BROKER_URL}). Without a URL the broker runs inside the server.
 */
record BrokerSettings(List<URI> servers, String user, String password, Path directory) {

  static BrokerSettings fromSystem() {
    return from(System::getProperty, System::getenv);
  }

  static BrokerSettings from(UnaryOperator<String> properties, UnaryOperator<String> environment) {
    UnaryOperator<String> setting =
        key ->
            Optional.ofNullable(properties.apply(key))
                .or(() -> Optional.ofNullable(environment.apply(variable(key))))
                .map(String::strip)
                .orElse("");
    return new BrokerSettings(
        Stream.of(setting.apply("beckon.broker.url").split(","))
            .filter(url -> !url.isBlank())
            .map(url -> URI.create(url.strip()))
            .toList(),
        setting.apply("beckon.broker.user"),
        setting.apply("beckon.broker.password"),
        directory(setting, properties.apply("user.home")));
  }

  boolean embedded() {
    return servers.isEmpty();
  }

  private static Path directory(UnaryOperator<String> setting, String userHome) {
    var directory = setting.apply("beckon.broker.directory");
    if (!directory.isEmpty()) {
      return Path.of(directory);
    }
    var home = setting.apply("beckon.home");
    return (home.isEmpty() ? Path.of(userHome, ".beckon") : Path.of(home)).resolve("broker");
  }

  private static String variable(String key) {
    return key.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
