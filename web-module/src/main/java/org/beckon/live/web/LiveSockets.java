package org.beckon.live.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.beckon.live.OpenPages;

/** The pages that are open on this node, by the socket they listen to. */
@ApplicationScoped
class LiveSockets {

  private static final Logger LOG = System.getLogger(LiveSockets.class.getName());

  @Inject OpenPages pages;

  private final Map<Session, Listener> listeners = new ConcurrentHashMap<>();

  void add(Session socket, Listener listener) {
    listeners.put(socket, listener);
    pages.are(listeners.size());
  }

  void remove(Session socket) {
    listeners.remove(socket);
    pages.are(listeners.size());
  }

  /** Whoever does not take the message in time is cut off, and loads the page anew. */
  void send(String json, Predicate<Listener> whom) {
    listeners.forEach(
        (socket, listener) -> {
          if (whom.test(listener) && socket.isOpen()) {
            socket
                .getAsyncRemote()
                .sendText(
                    json,
                    result -> {
                      if (!result.isOK()) {
                        close(socket);
                      }
                    });
          }
        });
  }

  /** A session that is over must not go on listening. */
  void closeOf(String httpSession) {
    listeners.forEach(
        (socket, listener) -> {
          if (listener.httpSession().equals(httpSession)) {
            close(socket);
          }
        });
  }

  void close(Session socket) {
    remove(socket);
    try {
      socket.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "Sign in again"));
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "A page was gone before its socket was closed", gone);
    }
  }
}
