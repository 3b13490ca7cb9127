package org.beckon.voice;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The line on which Asterisk tells what happens to our calls. Its application name is this node's
 * own: two applications of one name would take each other's calls.
 */
@ApplicationScoped
class AriLine {

  private static final Logger LOG = System.getLogger(AriLine.class.getName());

  @Inject AriSettings settings;

  private final String app = "beckon-" + UUID.randomUUID();
  private Ear ear;

  String app() {
    return app;
  }

  /**
   * Open, or it does not come back. A line that was broken is made again.
   *
   * @param events gets every event, as JSON, one after the other
   * @return false when Asterisk is not there
   */
  synchronized boolean open(Consumer<String> events) {
    if (ear != null && ear.isOpen()) {
      return true;
    }
    var fresh = new Ear(events);
    try {
      HttpClient.newBuilder()
          .connectTimeout(settings.timeout)
          .build()
          .newWebSocketBuilder()
          .header("Authorization", settings.authorization())
          .connectTimeout(settings.timeout)
          .buildAsync(settings.events(app), fresh)
          .get(settings.timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
      ear = fresh;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.WARNING, "No line to Asterisk; the next try makes it again", e);
      return false;
    }
  }

  @PreDestroy
  synchronized void hangUp() {
    if (ear != null) {
      ear.close();
      ear = null;
    }
  }

  /** Puts the pieces of a text together. */
  private static final class Ear implements WebSocket.Listener {

    private final Consumer<String> events;
    private final StringBuilder text = new StringBuilder();
    private volatile WebSocket socket;
    private volatile boolean closed;

    Ear(Consumer<String> events) {
      this.events = events;
    }

    boolean isOpen() {
      return socket != null && !closed && !socket.isInputClosed() && !socket.isOutputClosed();
    }

    void close() {
      if (socket != null) {
        socket.abort();
      }
    }

    @Override
    public void onOpen(WebSocket opened) {
      socket = opened;
      opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        var event = text.toString();
        text.setLength(0);
        events.accept(event);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed = true;
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed = true;
    }
  }
}
