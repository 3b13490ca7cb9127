package org.beckon.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Which ports of this machine are free. */
final class Ports {

  private Ports() {}

  /** This port, or any free one of the loopback address for 0. */
  static int freeOr(int port) {
    if (port != 0) {
      return port;
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart("no free port: " + e.getMessage(), e);
    }
  }

  /** Refuses an address that is not ours or a port that somebody else has. */
  static void requireFree(String address, int port, String setting) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (UnknownHostException e) {
      throw new CannotStart("BECKON_ADDRESS " + address + " is unknown", e);
    } catch (IOException e) {
      throw new CannotStart(
          "port %d of %s is taken or not allowed (%s); choose another with %s"
              .formatted(port, address, e.getMessage(), setting),
          e);
    }
  }
}
