package org.beckon.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/**
 * The server's tie to its launcher, by standard input: what comes says that the database runs, the
 * end that the launcher stops us, or died.
 */
final class LauncherLink {

  private static final Logger LOG = System.getLogger(LauncherLink.class.getName());

  private final CountDownLatch database = new CountDownLatch(1);
  private final InputStream launcher;

  private LauncherLink(InputStream launcher) {
    this.launcher = launcher;
  }

  static LauncherLink with(InputStream launcher) {
    var link = new LauncherLink(launcher);
    var thread = new Thread(link::follow, "launcher-link");
    thread.setDaemon(true);
    thread.start();
    return link;
  }

  void awaitDatabase() throws InterruptedException {
    database.await();
  }

  private void follow() {
    try {
      if (launcher.read() >= 0) {
        database.countDown();
        launcher.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The launcher is gone", e);
    }
    SharedClasses.forget();
    System.exit(0);
  }
}
