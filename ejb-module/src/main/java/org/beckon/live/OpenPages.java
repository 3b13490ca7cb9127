package org.beckon.live;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether anybody on this node would see what has changed. */
@ApplicationScoped
public class OpenPages {

  private volatile int count;

  /** Told by whoever keeps their sockets, whenever one opens or closes. */
  public void are(int open) {
    count = open;
  }

  /** Else nothing need be read for them: a page reads everything when it opens. */
  public boolean isAnyThere() {
    return count > 0;
  }
}
