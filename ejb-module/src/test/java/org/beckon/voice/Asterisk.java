package org.beckon.voice;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A telephone system with ARI: takes only what the published description knows. Applications hear
 * of the calls they made, each on its own line.
 */
public final class Asterisk implements AutoCloseable {

  public static final String USER = "beckon";
  public static final String PASSWORD = "secret";

  /** What was said on a channel. */
  public record Said(String channel, String playback, String media) {}

  /** Whoever is called. Is told before we are answered, on the thread that answers. */
  public interface Callee {

    /**
     * A new call.
     *
     * @param parameters as ARI names them
     */
    void rings(String channel, Map<String, String> parameters);

    /** A second call of that name was refused: the first is still there. */
    void ringsAlready(String channel);

    void hears(Said said);

    void isHungUpOn(String channel);
  }

  private static final Callee NOBODY =
      new Callee() {
        @Override
        public void rings(String channel, Map<String, String> parameters) {
          // The test decides what becomes of it.
        }

        @Override
        public void ringsAlready(String channel) {
          // It is refused, and that is all.
        }

        @Override
        public void hears(Said said) {
          // The test looks at what was said.
        }

        @Override
        public void isHungUpOn(String channel) {
          // The test looks at what was hung up.
        }
      };

  final List<Map<String, String>> originated = new CopyOnWriteArrayList<>();
  final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  final BlockingQueue<String> hungUp = new LinkedBlockingQueue<>();
  final List<String> mistakes = new CopyOnWriteArrayList<>();
  volatile int originateStatus = 200;

  /** Takes the call and never says so. */
  volatile boolean silent;

  /** Whose they are. */
  private final Map<String, String> channels = new ConcurrentHashMap<>();

  private final Map<String, OutputStream> apps = new ConcurrentHashMap<>();
  private final List<Socket> lines = new CopyOnWriteArrayList<>();
  private final ServerSocket door;
  private final Callee callee;

  Asterisk() {
    this(NOBODY);
  }

  public Asterisk(Callee callee) {
    this.callee = callee;
    try {
      door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/ari";
  }

  public int port() {
    return door.getLocalPort();
  }

  Said nextSaid() throws InterruptedException {
    return said.poll(5, TimeUnit.SECONDS);
  }

  String nextHungUp() throws InterruptedException {
    return hungUp.poll(5, TimeUnit.SECONDS);
  }

  /** False when nobody listens who could say anything. */
  public boolean pickUp(String channel) {
    return tell(
        "StasisStart", Json.createObjectBuilder().add("args", Json.createArrayBuilder()), channel);
  }

  public void press(String channel, String digit) {
    tell(
        "ChannelDtmfReceived",
        Json.createObjectBuilder().add("digit", digit).add("duration_ms", 120),
        channel);
  }

  public void finish(Said what) {
    tell(
        appOf(what.channel()),
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

  /** Nothing when it has ended already. */
  public void end(String channel, int cause) {
    var app = channels.remove(channel);
    if (app != null) {
      tell(
          app,
          "ChannelDestroyed",
          Json.createObjectBuilder()
              .add("cause", cause)
              .add("cause_txt", "as told")
              .add("channel", described(channel)));
    }
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

  private boolean tell(String type, JsonObjectBuilder event, String channel) {
    return tell(appOf(channel), type, event.add("channel", described(channel)));
  }

  private String appOf(String channel) {
    return channels.getOrDefault(channel, "");
  }

  private static JsonObjectBuilder described(String channel) {
    return Json.createObjectBuilder()
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
        .add("language", "en");
  }

  private boolean tell(String app, String type, JsonObjectBuilder event) {
    var events = apps.get(app);
    if (events == null) {
      return false;
    }
    var json =
        event
            .add("type", type)
            .add("application", app)
            .add("timestamp", "2026-03-02T08:00:00.000+0000")
            .build()
            .toString();
    try {
      AriWire.tell(events, json);
      return true;
    } catch (IOException gone) {
      apps.remove(app, events);
      return false;
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
        var headers = AriWire.headers(in);
        var words = first.split(" ");
        answer(words[0], words[1].substring("/ari".length()), headers, line);
        if (headers.containsKey("sec-websocket-key")) {
          // It answers our pings, and says nothing else.
          in.transferTo(Writer.nullWriter());
          forgetApp(line);
        }
      }
    } catch (IOException | GeneralSecurityException broken) {
      closed(line);
    }
  }

  private void forgetApp(Socket line) throws IOException {
    apps.values().remove(line.getOutputStream());
  }

  private void answer(String method, String target, Map<String, String> headers, Socket line)
      throws IOException, GeneralSecurityException {
    var out = line.getOutputStream();
    if (!AriWire.isFrom(USER, PASSWORD, headers)) {
      AriWire.say(out, 401);
      return;
    }
    Map<String, String> parameters;
    try {
      parameters = AriSchema.checked(method, target);
    } catch (IllegalArgumentException mistake) {
      mistakes.add(mistake.getMessage());
      AriWire.say(out, 400);
      return;
    }
    var path = target.split("\\?")[0].split("/");
    if (path[1].equals("events")) {
      AriWire.listenOn(out, headers.get("sec-websocket-key"));
      apps.put(parameters.get("app"), out);
    } else if (method.equals("POST") && path.length == 3) {
      originate(path[2], parameters, out, line);
    } else if (method.equals("POST")) {
      var what = new Said(path[2], path[4], parameters.get("media"));
      said.add(what);
      callee.hears(what);
      AriWire.say(out, channels.containsKey(path[2]) ? 201 : 404);
    } else if (path[1].equals("playbacks")) {
      AriWire.say(out, 204);
    } else if (method.equals("DELETE")) {
      hungUp.add(path[2]);
      var wasThere = channels.containsKey(path[2]);
      callee.isHungUpOn(path[2]);
      AriWire.say(out, wasThere ? 204 : 404);
    } else {
      AriWire.say(out, channels.containsKey(path[2]) ? 200 : 404);
    }
  }

  private void originate(
      String channel, Map<String, String> parameters, OutputStream out, Socket line)
      throws IOException {
    if (originateStatus != 200) {
      AriWire.say(out, originateStatus);
    } else if (channels.putIfAbsent(channel, parameters.get("app")) != null) {
      callee.ringsAlready(channel);
      AriWire.say(out, 409);
    } else {
      originated.add(parameters);
      callee.rings(channel, parameters);
      if (silent) {
        closed(line);
      } else {
        AriWire.say(out, 200);
      }
    }
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
