package org.beckon.inbound;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of what came in, under our names: {@code type}, {@code from}, {@code text}, {@code
 * reference}, {@code providerRef}, {@code state}, {@code why}, {@code digit}, {@code outcome}.
 */
final class Fields {

  private final Map<String, String> values;

  private Fields(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a JSON object or a form; what is nested is not read.
   *
   * @param names theirs by ours, for providers who call things differently
   * @throws IllegalArgumentException it is neither
   */
  static Fields of(String contentType, String payload, Map<String, String> names) {
    var theirs = contentType.contains("form") ? form(payload) : json(payload);
    var ours = new HashMap<>(theirs);
    names.forEach(
        (our, their) -> Optional.ofNullable(theirs.get(their)).ifPresent(v -> ours.put(our, v)));
    return new Fields(ours);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  String get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("No field " + name));
  }

  private static Map<String, String> json(String payload) {
    var values = new HashMap<String, String>();
    try (var reader = Json.createReader(new StringReader(payload))) {
      JsonObject object = reader.readObject();
      object.forEach((name, value) -> text(value).ifPresent(text -> values.put(name, text)));
    } catch (JsonException | IllegalStateException unreadable) {
      throw new IllegalArgumentException("Not a JSON object", unreadable);
    }
    return values;
  }

  private static Optional<String> text(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> Optional.of(((JsonString) value).getString());
      case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
      case ARRAY, OBJECT, NULL -> Optional.empty();
    };
  }

  private static Map<String, String> form(String payload) {
    var values = new HashMap<String, String>();
    for (var pair : payload.split("&")) {
      var parts = pair.split("=", 2);
      values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
