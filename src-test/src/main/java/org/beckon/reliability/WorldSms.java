package org.beckon.reliability;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** An SMS gateway with an HTTP interface, with the moods that such gateways have. */
final class WorldSms {

  private static final int BUSY_PERCENT = 3;
  private static final int MUTE_PERCENT = 2;
  private static final int SLOW_PERCENT = 3;

  private final SmsMode mode;
  private final WorldLog log;
  private final WorldAnswers answers;
  private final Random random;
  private final Map<String, String> taken = new HashMap<>();

  WorldSms(SmsMode mode, WorldLog log, WorldAnswers answers, Random random) {
    this.mode = mode;
    this.log = log;
    this.answers = answers;
    this.random = random;
  }

  /** One in a few is refused, taken without a word, or taken slowly. */
  void take(HttpExchange exchange) throws IOException {
    try (exchange;
        var reader = Json.createReader(exchange.getRequestBody())) {
      var message = reader.readObject();
      var mood = random.nextInt(100);
      if (mood < BUSY_PERCENT) {
        log.write("SMS", "REFUSED", message.getString("key"), message.getString("to"), "busy");
        exchange.getResponseHeaders().set("Retry-After", "5");
        answer(exchange, 503, "busy");
        return;
      }
      var id =
          take(
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              message.getString("key"),
              message.getString("to"),
              message.getString("text"));
      if (mood >= BUSY_PERCENT + MUTE_PERCENT) {
        if (mood < BUSY_PERCENT + MUTE_PERCENT + SLOW_PERCENT) {
          Wait.past(Duration.ofMillis(500L + random.nextInt(1_500)));
        }
        answer(exchange, 200, Json.createObjectBuilder().add("id", id).build().toString());
      }
    }
  }

  /** Answers 404 for a message that never came. */
  void find(HttpExchange exchange) throws IOException {
    try (exchange) {
      var query = exchange.getRequestURI().getRawQuery();
      var key = URLDecoder.decode(query.substring("key=".length()), StandardCharsets.UTF_8);
      var id = known(key);
      answer(exchange, id == null ? 404 : 200, "{\"id\":\"" + id + "\"}");
    }
  }

  private synchronized String known(String key) {
    return taken.get(key);
  }

  private synchronized String take(String headerKey, String key, String to, String text)
      throws IOException {
    var known = mode == SmsMode.IDEMPOTENT ? taken.get(headerKey) : null;
    log.write("SMS", known == null ? "ACCEPTED" : "REPEATED", key, to, text);
    if (known != null) {
      return known;
    }
    var id = "sms-" + (taken.size() + 1);
    taken.put(mode == SmsMode.IDEMPOTENT ? headerKey : key, id);
    answers.toSms(to, text);
    return id;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
