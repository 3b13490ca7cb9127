package org.beckon.live.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.beckon.live.LiveChange;

/** Hands what has changed to the pages it is for: a dispatcher sees all, a technician their own. */
@ApplicationScoped
public class LivePush {

  @Inject LiveSockets sockets;

  void push(@Observes LiveChange change) {
    if (change.logins().isEmpty()) {
      sockets.send(change.json(), Listener::dispatcher);
    } else {
      sockets.send(change.json(), listener -> change.logins().contains(listener.login()));
    }
  }
}
