package org.beckon.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server is ready when it answers: for a moment after a deployment it says 503. */
final class FirstPage {

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
  private static final int ONE_TRY = (int) TimeUnit.SECONDS.toMillis(30);

  private final URL page;

  FirstPage(Map<String, String> environment) throws IOException {
    var address = InetAddress.getByName(environment.getOrDefault("BECKON_ADDRESS", "127.0.0.1"));
    var host = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    var name =
        host.getHostAddress().contains(":")
            ? "[" + host.getHostAddress() + "]"
            : host.getHostAddress();
    page =
        URI.create("http://" + name + ":" + environment.get("BECKON_PORT") + "/login.xhtml")
            .toURL();
  }

  /**
   * Returns when somebody could sign in.
   *
   * @throws IOException nobody can, and it has been waited for long enough
   */
  void await() throws IOException, InterruptedException {
    var since = System.nanoTime();
    var status = status();
    while (status != HttpURLConnection.HTTP_OK) {
      if (System.nanoTime() - since > PATIENCE) {
        throw new IOException("the sign-in page answers with " + status);
      }
      TimeUnit.MILLISECONDS.sleep(50);
      status = status();
    }
  }

  private int status() throws IOException {
    var connection = (HttpURLConnection) page.openConnection();
    connection.setConnectTimeout(ONE_TRY);
    connection.setReadTimeout(ONE_TRY);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
