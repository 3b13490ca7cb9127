package org.beckon.live.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** When a session ends, its pages stop listening. */
@WebListener
public class LiveSessions implements HttpSessionListener {

  @Inject LiveSockets sockets;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    sockets.closeOf(event.getSession().getId());
  }
}
