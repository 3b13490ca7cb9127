package org.beckon.integration.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;

/** Bodies of the main flow, from the customer to the technician's last step. */
final class ApiExamples {

  static final String FILE = "/META-INF/api-examples.json";

  private ApiExamples() {}

  /** Null when there is none. */
  static Object of(String operationId) {
    return plain(all().get(operationId));
  }

  static JsonObject all() {
    try (var reader = Json.createReader(ApiExamples.class.getResourceAsStream(FILE))) {
      return reader.readObject();
    }
  }

  /** Without the types of the JSON library, which the writer of the description does not know. */
  private static Object plain(JsonValue value) {
    if (value instanceof JsonObject object) {
      var map = new LinkedHashMap<String, Object>();
      object.forEach((name, member) -> map.put(name, plain(member)));
      return map;
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(ApiExamples::plain).toList();
    }
    if (value instanceof JsonNumber number) {
      return number.isIntegral() ? (Object) number.longValue() : number.doubleValue();
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value == null || value == JsonValue.NULL ? null : value == JsonValue.TRUE;
  }
}
