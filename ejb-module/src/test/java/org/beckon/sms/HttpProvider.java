package org.beckon.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An SMS gateway with an HTTP interface that behaves, or misbehaves, as it is told to. */
public final class HttpProvider implements AutoCloseable {

  /** What it was asked, as it came over the line. */
  public record Asked(
      String method, String target, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst()
          .orElse(null);
    }
  }

  /** How it behaves. */
  public enum Mood {
    ANSWERS,
    HANGS_UP,
    SAYS_NOTHING,
    TAKES_IT_AND_HANGS_UP
  }

  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** The messages it took, by the key it knows them again by. */
  public final Map<String, String> taken = new ConcurrentHashMap<>();

  public volatile Mood mood = Mood.ANSWERS;
  public volatile int status = 201;
  public volatile String retryAfter;
  volatile String answer = "{\"sid\": \"SM1\"}";
  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);

  public HttpProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            job -> {
              var thread = new Thread(job, "http-provider");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/find", this::find);
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var now =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            body);
    asked.add(now);
    switch (mood) {
      case HANGS_UP -> exchange.close();
      case SAYS_NOTHING -> waitForTheEnd(exchange);
      case TAKES_IT_AND_HANGS_UP -> {
        keep(now);
        exchange.close();
      }
      case ANSWERS -> {
        if (status < 300) {
          keep(now);
        }
        say(exchange, status, answer);
      }
    }
  }

  private void keep(Asked message) {
    var key = message.header("Idempotency-Key");
    taken.putIfAbsent(key == null ? message.body() : key, "SM" + (taken.size() + 1));
  }

  private void find(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestURI().getQuery().substring("ref=".length());
    if (mood == Mood.SAYS_NOTHING) {
      waitForTheEnd(exchange);
    } else {
      var known = taken.keySet().stream().filter(body -> body.contains(key)).findFirst();
      say(exchange, 200, known.map(body -> "{\"id\": \"" + taken.get(body) + "\"}").orElse("[]"));
    }
  }

  private void say(HttpExchange exchange, int code, String text) throws IOException {
    if (retryAfter != null) {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void waitForTheEnd(HttpExchange exchange) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
