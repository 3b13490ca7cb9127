package org.beckon.voice;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** As much of HTTP and WebSocket as a telephone system speaks. */
final class AriWire {

  private static final String WEBSOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private AriWire() {}

  /** By their names in lower case. */
  static Map<String, String> headers(BufferedReader in) throws IOException {
    var headers = new ConcurrentHashMap<String, String>();
    for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      var parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    return headers;
  }

  static boolean isFrom(String user, String password, Map<String, String> headers) {
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(both))
        .equals(headers.get("authorization"));
  }

  static void say(OutputStream out, int status) throws IOException {
    var body = status == 204 ? "" : "{}";
    write(
        out,
        "HTTP/1.1 %d As told\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.length(), body));
  }

  /** From now on it is a WebSocket. */
  static void listenOn(OutputStream out, String key) throws IOException, GeneralSecurityException {
    var hash =
        MessageDigest.getInstance("SHA-1")
            .digest((key + WEBSOCKET).getBytes(StandardCharsets.US_ASCII));
    write(
        out,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + Base64.getEncoder().encodeToString(hash)
            + "\r\n\r\n");
  }

  /** One text on a WebSocket, of at least 126 bytes. */
  static void tell(OutputStream events, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var frame = new ByteArrayOutputStream();
    frame.write(0x81);
    frame.write(126);
    frame.write(bytes.length >> 8);
    frame.write(bytes.length & 0xff);
    frame.writeBytes(bytes);
    synchronized (events) {
      events.write(frame.toByteArray());
      events.flush();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
