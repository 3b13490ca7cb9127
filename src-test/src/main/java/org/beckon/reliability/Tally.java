package org.beckon.reliability;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** How often what was done. */
final class Tally {

  private final Map<String, Integer> counts = new TreeMap<>();

  synchronized void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  synchronized int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  synchronized int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized JsonObject json() {
    var object = Json.createObjectBuilder();
    counts.forEach(object::add);
    return object.build();
  }
}
