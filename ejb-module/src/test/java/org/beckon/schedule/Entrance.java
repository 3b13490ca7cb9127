package org.beckon.schedule;

/**
 * One way by which a visit gets into somebody's day. A way in that is added is one more of these in
 * {@link Entrances}, and every conflict is tried through it.
 */
interface Entrance {

  /**
   * Does what comes before, with nothing in the way. What it returns plans the scene's visit for
   * its technician at its time, with the scene's override, in the scene's transaction.
   */
  Runnable ready(ConflictScene scene);
}
