package org.beckon.payaraserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/** A free port for each one that a new domain of Payara Server would take. */
final class FreePorts {

  private static final int[] USUAL = {8080, 8181, 4848, 3700, 3820, 3920, 8686, 7676, 6666};

  private final Map<Integer, Integer> free = new TreeMap<>();

  FreePorts() {
    for (var port : USUAL) {
      free.put(port, free());
    }
  }

  int insteadOf(int usual) {
    return free.get(usual);
  }

  /** Only the server's own configuration; the template for further ones stays as it is. */
  String replacedIn(String domain) {
    var end = domain.indexOf("<config name=\"default-config\"");
    var own = domain.substring(0, end);
    for (var port : free.entrySet()) {
      own = own.replace("port=\"" + port.getKey() + "\"", "port=\"" + port.getValue() + "\"");
      own = own.replace("value=\"" + port.getKey() + "\"", "value=\"" + port.getValue() + "\"");
      own = own.replace("telnet.port=" + port.getKey(), "telnet.port=" + port.getValue());
    }
    return own + domain.substring(end);
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
