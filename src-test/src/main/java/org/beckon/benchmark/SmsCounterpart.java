package org.beckon.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A provider of SMS, as far as anybody can tell from outside: takes a message by HTTP, needs 20 ms
 * for it, knows a key again, and writes down when it was asked. Knows just enough of HTTP, with a
 * thread for each connection: a real provider takes nothing of the machine that is measured, and
 * Java's own HTTP server took a tenth of it.
 */
final class SmsCounterpart implements AutoCloseable {

  private static final int TAKES_MILLISECONDS = 20;
  private static final String LENGTH = "content-length:";
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\ntaken".getBytes(StandardCharsets.US_ASCII);

  /** One message that was taken: our key of it, and when the request was read. */
  record Taken(String key, Instant at) {}

  private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  private final AtomicLong count = new AtomicLong();
  private final ExecutorService threads = Executors.newCachedThreadPool(SmsCounterpart::thread);
  private final ServerSocket server;

  SmsCounterpart() {
    try {
      server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::listen);
  }

  String url() {
    return "http://127.0.0.1:%d/sms".formatted(server.getLocalPort());
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

  private void listen() {
    try {
      while (true) {
        var caller = server.accept();
        caller.setTcpNoDelay(true);
        threads.execute(() -> serve(caller));
      }
    } catch (SocketException closed) {
      // The benchmark is over.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      var in = new BufferedInputStream(caller.getInputStream());
      while (true) {
        var key = read(in);
        var asked = Instant.now();
        TimeUnit.MILLISECONDS.sleep(TAKES_MILLISECONDS);
        taken.add(new Taken(key, asked));
        count.incrementAndGet();
        caller.getOutputStream().write(ANSWER);
      }
    } catch (EOFException | SocketException gone) {
      // Callers come and go.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The body of the next request. */
  private static String read(InputStream in) throws IOException {
    var length = 0;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** A benchmark that breaks off ends. */
  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "sms");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
