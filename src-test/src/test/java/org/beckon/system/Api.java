package org.beckon.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Somebody at the REST API, with a login of the demo organization, or nobody. */
public final class Api {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final Optional<String> authorization;

  /**
   * With a token of the Beckon that all system tests share.
   *
   * @param login null for nobody
   */
  public Api(String login) {
    this(RunningBeckon.url(), Optional.ofNullable(login).map(who -> "Bearer " + Keys.of(who)));
  }

  /**
   * With a password.
   *
   * @param url of whichever Beckon
   * @param login null for nobody
   */
  public Api(String url, String login, String password) {
    this(url, Optional.ofNullable(login).map(who -> basic(who, password)));
  }

  private Api(String url, Optional<String> authorization) {
    this.url = url;
    this.authorization = authorization;
  }

  private static String basic(String login, String password) {
    var pair = login + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** What came back. */
  public record Answer(int status, String type, String text, HttpHeaders headers) {

    /** Empty when it is not there. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public JsonObject object() {
      return parsed().asJsonObject();
    }

    public JsonStructure parsed() {
      try (var reader = Json.createReader(new StringReader(text))) {
        return reader.read();
      }
    }
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  public Answer put(String path, String json, String... headers) {
    return send("PUT", path, json, headers);
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  /**
   * @param headers names and values in turn
   */
  public Answer send(String method, String path, String json, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    authorization.ifPresent(words -> request.header("Authorization", words));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body(),
          answer.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
