package org.beckon.voice;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A telephone system with ARI: takes only what the published description knows. */
final class Asterisk implements AutoCloseable {

  static final String USER = "beckon";
  static final String PASSWORD = "secret";

  /** What was said on a channel. */
  record Said(String channel, String playback, String media) {}

  final List<Map<String, String>> originated = new CopyOnWriteArrayList<>();
  final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  final BlockingQueue<String> hungUp = new LinkedBlockingQueue<>();
  final List<String> mistakes = new CopyOnWriteArrayList<>();
  volatile int originateStatus = 200;

  /** Takes the call and never says so. */
  volatile boolean silent;

  private final Set<String> channels = ConcurrentHashMap.newKeySet();
  private final List<Socket> lines = new CopyOnWriteArrayList<>();
  private final ServerSocket door;
  private volatile OutputStream events;
  private volatile String app;

  Asterisk() {
    try {
      door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + door.getLocalPort() + "/ari";
  }

  Said nextSaid() throws InterruptedException {
    return said.poll(5, TimeUnit.SECONDS);
  }

  String nextHungUp() throws InterruptedException {
    return hungUp.poll(5, TimeUnit.SECONDS);
  }

  void pickUp(String channel) {
    tell("StasisStart", Json.createObjectBuilder().add("args", Json.createArrayBuilder()), channel);
  }

  void press(String channel, String digit) {
    tell(
        "ChannelDtmfReceived",
        Json.createObjectBuilder().add("digit", digit).add("duration_ms", 120),
        channel);
  }

  void finish(Said what) {
    tell(
        "PlaybackFinished",
        Json.createObjectBuilder()
            .add(
                "playback",
                Json.createObjectBuilder()
                    .add("id", what.playback())
                    .add("media_uri", what.media())
                    .add("target_uri", "channel:" + what.channel())
                    .add("language", "en")
                    .add("state", "done")));
  }

  void end(String channel, int cause) {
    channels.remove(channel);
    tell(
        "ChannelDestroyed",
        Json.createObjectBuilder().add("cause", cause).add("cause_txt", "as told"),
        channel);
  }

  /** It ended while nobody listened. */
  void forget(String channel) {
    channels.remove(channel);
  }

  void dropTheLine() {
    lines.forEach(Asterisk::closed);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    dropTheLine();
  }

  private void tell(String type, JsonObjectBuilder event, String channel) {
    tell(
        type,
        event.add(
            "channel",
            Json.createObjectBuilder()
                .add("id", channel)
                .add("name", "PJSIP/trunk-00000001")
                .add("state", "Up")
                .add("caller", Json.createObjectBuilder().add("name", "").add("number", ""))
                .add("connected", Json.createObjectBuilder().add("name", "").add("number", ""))
                .add("accountcode", "")
                .add(
                    "dialplan",
                    Json.createObjectBuilder()
                        .add("context", "default")
                        .add("exten", "s")
                        .add("priority", 1))
                .add("creationtime", "2026-03-02T08:00:00.000+0000")
                .add("language", "en")));
  }

  private void tell(String type, JsonObjectBuilder event) {
    var json =
        event
            .add("type", type)
            .add("application", app)
            .add("timestamp", "2026-03-02T08:00:00.000+0000")
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    var frame = new ByteArrayOutputStream();
    frame.write(0x81);
    frame.write(126);
    frame.write(json.length >> 8);
    frame.write(json.length & 0xff);
    frame.writeBytes(json);
    try {
      events.write(frame.toByteArray());
      events.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        var line = door.accept();
        lines.add(line);
        start(() -> serve(line));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket line) {
    try {
      var in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
      for (var first = in.readLine(); first != null; first = in.readLine()) {
        var headers = headers(in);
        var words = first.split(" ");
        answer(words[0], words[1].substring("/ari".length()), headers, line);
      }
    } catch (IOException | GeneralSecurityException broken) {
      closed(line);
    }
  }

  private void answer(String method, String target, Map<String, String> headers, Socket line)
      throws IOException, GeneralSecurityException {
    var out = line.getOutputStream();
    var known =
        Base64.getEncoder()
            .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    if (!("Basic " + known).equals(headers.get("authorization"))) {
      say(out, 401);
      return;
    }
    Map<String, String> parameters;
    try {
      parameters = AriSchema.checked(method, target);
    } catch (IllegalArgumentException mistake) {
      mistakes.add(mistake.getMessage());
      say(out, 400);
      return;
    }
    var path = target.split("\\?")[0].split("/");
    if (path[1].equals("events")) {
      upgrade(headers.get("sec-websocket-key"), parameters, out);
    } else if (method.equals("POST") && path.length == 3) {
      originate(path[2], parameters, out, line);
    } else if (method.equals("POST")) {
      said.add(new Said(path[2], path[4], parameters.get("media")));
      say(out, channels.contains(path[2]) ? 201 : 404);
    } else if (path[1].equals("playbacks")) {
      say(out, 204);
    } else if (method.equals("DELETE")) {
      hungUp.add(path[2]);
      say(out, channels.contains(path[2]) ? 204 : 404);
    } else {
      say(out, channels.contains(path[2]) ? 200 : 404);
    }
  }

  private void originate(
      String channel, Map<String, String> parameters, OutputStream out, Socket line)
      throws IOException {
    if (originateStatus != 200) {
      say(out, originateStatus);
    } else if (!channels.add(channel)) {
      say(out, 409);
    } else {
      originated.add(parameters);
      if (silent) {
        closed(line);
      } else {
        say(out, 200);
      }
    }
  }

  private void upgrade(String key, Map<String, String> parameters, OutputStream out)
      throws IOException, GeneralSecurityException {
    var sha1 = MessageDigest.getInstance("SHA-1");
    var accept =
        Base64.getEncoder()
            .encodeToString(
                sha1.digest(
                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                        .getBytes(StandardCharsets.US_ASCII)));
    app = parameters.get("app");
    events = out;
    write(
        out,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept
            + "\r\n\r\n");
  }

  private static void say(OutputStream out, int status) throws IOException {
    var body = status == 204 ? "" : "{}";
    write(
        out,
        "HTTP/1.1 %d As told\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.length(), body));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static Map<String, String> headers(BufferedReader in) throws IOException {
    var headers = new ConcurrentHashMap<String, String>();
    for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      var parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
    }
    return headers;
  }

  private static void closed(Socket line) {
    try {
      line.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start(Runnable job) {
    var thread = new Thread(job, "asterisk");
    thread.setDaemon(true);
    thread.start();
  }
}
