package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  static final String HOME = "BECKON_HOME";

  private static final String PREFIX = "BECKON_";
  private static final int HIGHEST_PORT = 65_535;
  private static final int LEAST_MEMORY = 128;
  private static final int MOST_MEMORY = 1 << 20;

  private final Path home;
  private final KnownSettings known;
  private final Map<String, String> values;

  private Settings(Path home, KnownSettings known, Map<String, String> values) {
    this.home = home;
    this.known = known;
    this.values = values;
  }

  static Settings read(Map<String, String> environment, Path userHome) {
    var configured = environment.getOrDefault(HOME, "").strip();
    var home = configured.isEmpty() ? userHome.resolve(".beckon") : Path.of(configured);
    var known = KnownSettings.ofThisRelease();
    var values = fromFile(home.resolve(FILE), known);
    values.putAll(environment);
    values.keySet().removeIf(name -> !name.startsWith(PREFIX));
    values.values().removeIf(String::isBlank);
    return new Settings(home.toAbsolutePath().normalize(), known, values);
  }

  Path home() {
    return home;
  }

  String address() {
    return text("BECKON_ADDRESS").orElseThrow();
  }

  int port() {
    return number("BECKON_PORT", 1, HIGHEST_PORT);
  }

  /** The port of the embedded database; 0 for any free one. */
  int databasePort() {
    return number("BECKON_DATABASE_PORT", 0, HIGHEST_PORT);
  }

  /** The most memory for the server's objects, in megabytes. */
  int memory() {
    return number("BECKON_MEMORY", LEAST_MEMORY, MOST_MEMORY);
  }

  /** Whether the first start keeps the server's classes for the later ones. */
  boolean classSharing() {
    return Boolean.parseBoolean(text("BECKON_CLASS_SHARING").orElseThrow());
  }

  Optional<String> text(String name) {
    return Optional.of(values.getOrDefault(name, known.fallback(name)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** What was decided, as environment variables, for the server. */
  Map<String, String> asEnvironment() {
    return Map.copyOf(values);
  }

  /** Variables that look like ours and mean nothing: most likely a slip of the pen. */
  List<String> unknown() {
    return values.keySet().stream()
        .filter(name -> !name.equals(HOME) && !known.contain(name))
        .toList();
  }

  private int number(String name, int lowest, int highest) {
    var text = text(name).orElseThrow();
    // Nine digits fit into an int, and every highest value has fewer.
    var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (number < lowest || number > highest) {
      throw new CannotStart(
          "%s must be a number from %d to %d, not '%s'".formatted(name, lowest, highest, text));
    }
    return number;
  }

  private static Map<String, String> fromFile(Path file, KnownSettings known) {
    var properties = new Properties();
    if (Files.isRegularFile(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new CannotStart("%s cannot be read: %s".formatted(file, e.getMessage()), e);
      }
    }
    var values = new TreeMap<String, String>();
    for (var key : properties.stringPropertyNames()) {
      var variable = KnownSettings.variable(key);
      if (!known.contain(variable)) {
        throw new CannotStart("%s: there is no setting '%s'".formatted(file, key));
      }
      values.put(variable, properties.getProperty(key));
    }
    return values;
  }
}
