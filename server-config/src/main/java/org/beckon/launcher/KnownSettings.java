package org.beckon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Every setting there is, so that a misspelled one is noticed instead of ignored. */
final class KnownSettings {

  private static final String APPLICATION = "META-INF/microprofile-config.properties";
  private static final String LAUNCHER = "settings.properties";

  private final Map<String, String> launcher;
  private final Set<String> all;

  private KnownSettings(Map<String, String> launcher, Set<String> all) {
    this.launcher = launcher;
    this.all = all;
  }

  static KnownSettings ofThisRelease() {
    var launcher = read(LAUNCHER);
    var all = new HashSet<>(launcher.keySet());
    all.addAll(read(APPLICATION).keySet());
    return new KnownSettings(launcher, all);
  }

  boolean contain(String variable) {
    return all.contains(variable);
  }

  /** What the launcher does without this setting of its own; blank for nothing. */
  String fallback(String variable) {
    return launcher.getOrDefault(variable, "");
  }

  /** The environment variable that says the same as this key: beckon.port, BECKON_PORT. */
  static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Map<String, String> read(String resource) {
    var properties = new Properties();
    try (var in = KnownSettings.class.getResourceAsStream(resource)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var defaults = new TreeMap<String, String>();
    properties.forEach((key, value) -> defaults.put(variable((String) key), (String) value));
    return defaults;
  }
}
