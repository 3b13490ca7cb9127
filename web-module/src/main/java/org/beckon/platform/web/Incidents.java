package org.beckon.platform.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** What is broken, on record under a number that fits on a telephone. */
public final class Incidents {

  private static final Logger LOG = System.getLogger(Incidents.class.getName());

  private Incidents() {}

  /** Returns the number, which is in the log beside the cause. */
  public static String log(Throwable thrown) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "Incident " + number, thrown);
    return number;
  }
}
