package org.beckon.live.web;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.beckon.security.SignIn;

/** Where open pages listen for changes. They say something now and then, and are checked then. */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

  private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
  private static final long SEND_TIMEOUT_MS = 10_000;
  private static final long IDLE_TIMEOUT_MS = 90_000;

  @Inject LiveSockets sockets;
  @Inject InHand inHand;
  @Inject SignIn signIn;

  @OnOpen
  public void open(Session socket) {
    if (socket.getUserProperties().get(LiveHandshake.LISTENER) instanceof Listener listener) {
      socket.setMaxIdleTimeout(IDLE_TIMEOUT_MS);
      socket.setMaxTextMessageBufferSize(1024);
      socket.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MS);
      sockets.add(socket, listener);
    } else {
      sockets.close(socket);
    }
  }

  /** Whoever may not be here any more does not hear more. */
  @OnMessage
  public void alive(String message, Session socket) {
    var listener = (Listener) socket.getUserProperties().get(LiveHandshake.LISTENER);
    if (signIn.again(listener.login(), listener.signedInAt()).isEmpty()) {
      sockets.close(socket);
    } else if (listener.dispatcher()) {
      inHand.said(message, listener, socket.getUserProperties());
    }
  }

  @OnClose
  public void close(Session socket) {
    sockets.remove(socket);
    inHand.gone(socket.getUserProperties());
  }

  @OnError
  public void lost(Session socket, Throwable why) {
    LOG.log(Level.DEBUG, "A page lost its socket and will come back", why);
    close(socket);
  }
}
