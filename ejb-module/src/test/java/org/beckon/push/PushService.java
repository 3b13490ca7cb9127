package org.beckon.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A push service: believes nobody without a valid signature, and hands messages to its devices. */
public final class PushService implements AutoCloseable {

  /** What a device was shown. */
  public record Shown(String device, JsonObject message, String topic, String ttl) {}

  final List<Shown> shown = new CopyOnWriteArrayList<>();
  final List<String> refused = new CopyOnWriteArrayList<>();
  volatile int status = 201;
  volatile String retryAfter;
  volatile Instant now;
  private final Map<String, Device> devices = new ConcurrentHashMap<>();
  private final String key;
  private final Consumer<Shown> screen;
  private final HttpServer server;

  /**
   * @param key the application's public key, as browsers were told
   */
  PushService(String key, Instant now) {
    this(key, now, shown -> {});
  }

  /**
   * @param screen is told before we are answered; may throw, and then nobody is
   */
  public PushService(String key, Instant now, Consumer<Shown> screen) {
    this.key = key;
    this.now = now;
    this.screen = screen;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  String origin() {
    return "http://127.0.0.1:" + port();
  }

  /** Returns its endpoint. */
  public String subscribe(String name, Device device) {
    devices.put(name, device);
    return origin() + "/" + name;
  }

  void unsubscribe(String name) {
    devices.remove(name);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var answer = answer(exchange, body);
    if (retryAfter != null) {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private int answer(HttpExchange exchange, byte[] body) {
    var name = exchange.getRequestURI().getPath().substring(1);
    var headers = exchange.getRequestHeaders();
    try {
      verify(headers.getFirst("Authorization"), "http://" + headers.getFirst("Host"));
      if (!devices.containsKey(name)) {
        return 410;
      }
      if (status == 201) {
        var text = devices.get(name).read(body);
        var message = Json.createReader(new StringReader(text)).readObject();
        var what = new Shown(name, message, headers.getFirst("Topic"), headers.getFirst("TTL"));
        screen.accept(what);
        shown.add(what);
      }
      return status;
    } catch (GeneralSecurityException | RuntimeException e) {
      refused.add(String.valueOf(e));
      return 403;
    }
  }

  /** RFC 8292: signed with the key the browser was told, for this service, and not for long. */
  private void verify(String authorization, String called) throws GeneralSecurityException {
    var parts = authorization.substring("vapid t=".length()).split(", k=");
    var token = parts[0].split("\\.");
    var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifier.initVerify(Curve.publicKey(Base64.getUrlDecoder().decode(key)));
    verifier.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
    require(verifier.verify(Base64.getUrlDecoder().decode(token[2])), "signature");
    require(parts[1].equals(key), "key");
    require(json(token[0]).getString("alg").equals("ES256"), "algorithm");
    var claims = json(token[1]);
    require(claims.getString("aud").equals(called), "audience");
    require(claims.getString("sub").startsWith("mailto:"), "subject");
    var expires = Instant.ofEpochSecond(claims.getInt("exp"));
    require(expires.isAfter(now) && !expires.isAfter(now.plusSeconds(86_400)), "expiry");
  }

  private static JsonObject json(String part) {
    var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static void require(boolean holds, String what) throws GeneralSecurityException {
    if (!holds) {
      throw new GeneralSecurityException("Wrong " + what);
    }
  }
}
