package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the operator decided, by the names of environment variables ({@code BECKON_PORT}). The file
 * {@code beckon.properties} in the data directory says the same as {@code beckon.port}; the
 * environment wins.
 */
final class Settings {

  static final String FILE = "beckon.properties";

  private static final String PREFIX = "BECKON_";
  private static final int HIGHEST_PORT = 65_535;

  private final Path home;
  private final Map<String, String> values;

  private Settings(Path home, Map<String, String> values) {
    this.home = home;
    this.values = values;
  }

  static Settings read(Map<String, String> environment, Path userHome) {
    var configured = environment.getOrDefault("BECKON_HOME", "").strip();
    var home = configured.isEmpty() ? userHome.resolve(".beckon") : Path.of(configured);
    var values = new TreeMap<String, String>();
    fromFile(home.resolve(FILE)).forEach((key, value) -> values.put(variable(key), value));
    values.putAll(environment);
    values.keySet().removeIf(name -> !name.startsWith(PREFIX));
    values.values().removeIf(String::isBlank);
    return new Settings(home.toAbsolutePath().normalize(), values);
  }

  Path home() {
    return home;
  }

  String address() {
    return text("BECKON_ADDRESS").orElse("127.0.0.1");
  }

  int port() {
    return port("BECKON_PORT", 8080);
  }

  /** The port of the embedded database; 0 for any free one. */
  int databasePort() {
    return port("BECKON_DATABASE_PORT", 0);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip);
  }

  int port(String name, int fallback) {
    return number(name, fallback, HIGHEST_PORT);
  }

  int number(String name, int fallback, int highest) {
    var text = text(name).orElse(Integer.toString(fallback));
    try {
      var number = Integer.parseInt(text);
      if (number >= 0 && number <= highest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notANumber(name, highest, text, e);
    }
    throw notANumber(name, highest, text, null);
  }

  /** Every setting as an environment variable, for the server. */
  Map<String, String> asEnvironment() {
    return Map.copyOf(values);
  }

  private static CannotStart notANumber(String name, int highest, String text, Exception cause) {
    return new CannotStart(
        "%s must be a number from 0 to %d, not '%s'".formatted(name, highest, text), cause);
  }

  private static Map<String, String> fromFile(Path file) {
    var properties = new Properties();
    if (Files.isRegularFile(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new CannotStart("%s cannot be read: %s".formatted(file, e.getMessage()), e);
      }
    }
    var values = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k)));
    return values;
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
