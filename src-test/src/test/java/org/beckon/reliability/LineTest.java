package org.beckon.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {

  private ServerSocket there;
  private Line line;
  private Socket near;
  private Socket far;

  @BeforeEach
  void connect() throws IOException {
    there = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    line = new Line(there::getLocalPort);
    near = new Socket(InetAddress.getLoopbackAddress(), line.port());
    far = there.accept();
  }

  @AfterEach
  void close() throws IOException {
    near.close();
    far.close();
    line.close();
    there.close();
  }

  @Test
  void what_was_said_while_it_was_silent_arrives_late() throws IOException {
    line.fallSilent();
    say(near, "hello");
    assertThat(Wait.until(Duration.ofMillis(200), () -> hasHeard(far))).isFalse();

    line.mend();

    assertThat(hear(far, 5)).isEqualTo("hello");
  }

  @Test
  void it_stops_before_the_bytes_of_a_moment_and_can_drop_them() throws IOException {
    var stopped = line.stopAt((isRequest, bytes, asked) -> !isRequest && asked.equals("ask"));
    say(near, "ask");
    assertThat(hear(far, 3)).isEqualTo("ask");
    say(far, "yes");

    assertThat(Wait.until(Duration.ofSeconds(5), stopped::isDone)).isTrue();
    line.renew();

    assertThat(hasEnded(near)).isTrue();
  }

  @Test
  void what_was_asked_may_have_come_in_pieces_and_begins_anew_after_a_reply() throws IOException {
    say(near, "hello");
    assertThat(hear(far, 5)).isEqualTo("hello");
    say(far, "yes");
    assertThat(hear(near, 3)).isEqualTo("yes");
    var stopped = line.stopAt((isRequest, bytes, asked) -> !isRequest && asked.equals("ask"));
    say(near, "as");
    assertThat(hear(far, 2)).isEqualTo("as");
    say(near, "k");
    assertThat(hear(far, 1)).isEqualTo("k");
    say(far, "yes");

    assertThat(Wait.until(Duration.ofSeconds(5), stopped::isDone)).isTrue();
  }

  /** In order or not: what was held back never came. */
  private static boolean hasEnded(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketException reset) {
      return true;
    }
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hear(Socket socket, int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
  }

  private static boolean hasHeard(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
