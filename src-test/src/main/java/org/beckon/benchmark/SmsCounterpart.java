package org.beckon.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A provider of SMS, as far as anybody can tell from outside: takes a message by HTTP, needs 20 ms
 * for it, knows a key again, and writes down when it was asked.
 */
final class SmsCounterpart implements AutoCloseable {

  private static final int TAKES_MILLISECONDS = 20;

  /** One message that was taken: our key of it, and when the request was read. */
  record Taken(String key, Instant at) {}

  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final AtomicLong count = new AtomicLong();
  private final ScheduledExecutorService delay =
      Executors.newScheduledThreadPool(2, SmsCounterpart::thread);
  private final HttpServer server;

  SmsCounterpart() {
    // Answers are small: waiting for more of them to send at once would be all they do.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/sms", this::take);
    server.setExecutor(Executors.newFixedThreadPool(4, SmsCounterpart::thread));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:%d/sms".formatted(server.getAddress().getPort());
  }

  /** What Beckon has to be told to send its SMS here. */
  Map<String, String> settings() {
    return Map.of(
        "BECKON_SMS_PROVIDER",
        "HTTP",
        "BECKON_SMS_HTTP_URL",
        url(),
        "BECKON_SMS_HTTP_CONTENT_TYPE",
        "text/plain",
        "BECKON_SMS_HTTP_BODY",
        "{key}",
        "BECKON_SMS_HTTP_KEY_HEADER",
        "Idempotency-Key");
  }

  /** How many were taken so far. */
  long count() {
    return count.get();
  }

  /** Everything that was taken so far, in the order in which it was asked for. */
  Collection<Taken> taken() {
    return taken;
  }

  /** Waits until so many were taken; false when that takes too long. */
  boolean await(long wanted, long seconds) throws InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (count() < wanted && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return count() >= wanted;
  }

  private void take(HttpExchange exchange) throws IOException {
    var asked = Instant.now();
    var key = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    delay.schedule(() -> answer(exchange, key, asked), TAKES_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private void answer(HttpExchange exchange, String key, Instant asked) {
    try (exchange) {
      taken.add(new Taken(key, asked));
      count.incrementAndGet();
      var answer = "taken".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A benchmark that breaks off ends. */
  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "sms");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    delay.shutdownNow();
  }
}
