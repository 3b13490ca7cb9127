package org.beckon.reliability;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** A system at the REST API that asks again, with the same key, until it is told. */
final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String url;
  private final String token;

  Api(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** What was answered in the end. */
  record Answer(int status, String text) {

    boolean isYes() {
      return status >= 200 && status < 300;
    }

    JsonObject object() {
      if (!isYes()) {
        throw new IllegalStateException(status + " " + text);
      }
      try (var reader = Json.createReader(new StringReader(text))) {
        return reader.readObject();
      }
    }
  }

  Answer post(String path, String json, Integer seenVersion) throws InterruptedException {
    return write("POST", path, json, seenVersion);
  }

  Answer put(String path, String json, Integer seenVersion) throws InterruptedException {
    return write("PUT", path, json, seenVersion);
  }

  private Answer write(String method, String path, String json, Integer seenVersion)
      throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (seenVersion != null) {
      request.header("If-Match", "\"" + seenVersion + "\"");
    }
    return insist(request.build());
  }

  private Answer insist(HttpRequest request) throws InterruptedException {
    while (true) {
      try {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() < 500 && !answer.body().contains("idempotency.in-progress")) {
          return new Answer(answer.statusCode(), answer.body());
        }
      } catch (IOException nobodyThere) {
        Thread.onSpinWait();
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      Wait.past(PAUSE);
    }
  }
}
