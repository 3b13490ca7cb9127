package org.beckon.server;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The server's tie to its launcher: standard input ends when the launcher stops us, or dies. */
final class LauncherLink {

  private static final Logger LOG = System.getLogger(LauncherLink.class.getName());

  private LauncherLink() {}

  static void endWith(InputStream launcher) {
    var thread = new Thread(() -> exitAtEnd(launcher), "launcher-link");
    thread.setDaemon(true);
    thread.start();
  }

  private static void exitAtEnd(InputStream launcher) {
    try {
      launcher.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The launcher is gone", e);
    }
    SharedClasses.forget();
    System.exit(0);
  }
}
