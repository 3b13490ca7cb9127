package org.beckon.voice;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What ARI's published description says of the operations we use: which there are, which parameters
 * they know, and which they must have. Whatever else is asked is a mistake of ours.
 */
final class AriSchema {

  private record Operation(String method, String path, Set<String> required, Set<String> known) {

    boolean isOf(String asked, String askedPath) {
      return method.equals(asked) && askedPath.matches(path);
    }
  }

  private static final String ID = "[^/?]+";
  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("GET", "/events", Set.of("app"), Set.of("app", "subscribeAll")),
          new Operation(
              "POST",
              "/channels/" + ID,
              Set.of("endpoint"),
              Set.of(
                  "endpoint",
                  "extension",
                  "context",
                  "priority",
                  "label",
                  "app",
                  "appArgs",
                  "callerId",
                  "timeout",
                  "otherChannelId",
                  "originator",
                  "formats")),
          new Operation("GET", "/channels/" + ID, Set.of(), Set.of()),
          new Operation("DELETE", "/channels/" + ID, Set.of(), Set.of("reason_code", "reason")),
          new Operation(
              "POST",
              "/channels/" + ID + "/play/" + ID,
              Set.of("media"),
              Set.of("media", "lang", "offsetms", "skipms")),
          new Operation("DELETE", "/playbacks/" + ID, Set.of(), Set.of()));

  private AriSchema() {}

  /**
   * The parameters of a request.
   *
   * @throws IllegalArgumentException ARI knows no such operation, or not with these parameters
   */
  static Map<String, String> checked(String method, String target) {
    var parts = target.split("\\?", 2);
    var parameters = parameters(parts.length == 1 ? "" : parts[1]);
    var operation =
        OPERATIONS.stream()
            .filter(known -> known.isOf(method, parts[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No operation " + method + target));
    if (!operation.known().containsAll(parameters.keySet())
        || !parameters.keySet().containsAll(operation.required())) {
      throw new IllegalArgumentException("Wrong parameters: " + method + " " + target);
    }
    return parameters;
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return parameters;
  }
}
