package org.beckon.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A mail server that says what it is told to say, or goes away when it is told to. */
final class ScriptedSmtp implements AutoCloseable {

  static final String HANG_UP = "(hangs up)";
  static final String SILENCE = "(says nothing)";

  private final ServerSocket listener;
  private final Map<String, String> script = new HashMap<>();
  private final List<String> heard = new ArrayList<>();

  ScriptedSmtp() {
    script.put("CONNECT", "220 ready");
    script.put("DATA", "354 go on");
    script.put("QUIT", "221 bye");
    try {
      listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Instead of a polite "yes".
   *
   * @param moment CONNECT, a verb, TEXT (its first line) or DOT
   */
  ScriptedSmtp at(String moment, String answer) {
    script.put(moment, answer);
    return this;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The verbs of all conversations. */
  synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (var client = listener.accept()) {
        converse(client);
      } catch (IOException e) {
        // The other side went away, or the test is over.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    var moment = "CONNECT";
    while (answer(client, in, moment)) {
      var line = in.readLine();
      if (line == null) {
        return;
      }
      moment = awaitsText(moment) ? text(in, line) : line.split(" ")[0].toUpperCase(Locale.ROOT);
    }
  }

  private boolean awaitsText(String moment) {
    return moment.equals("DATA") && script.get(moment).startsWith("354");
  }

  private String text(BufferedReader in, String firstLine) throws IOException {
    if (script.containsKey("TEXT")) {
      return "TEXT";
    }
    var line = firstLine;
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    return "DOT";
  }

  /** False when the conversation is over. */
  private boolean answer(Socket client, BufferedReader in, String moment) throws IOException {
    synchronized (this) {
      heard.add(moment);
    }
    var answer = script.getOrDefault(moment, "250 fine");
    if (answer.equals(HANG_UP)) {
      return false;
    }
    if (answer.equals(SILENCE)) {
      in.readLine();
      return false;
    }
    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    return true;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
