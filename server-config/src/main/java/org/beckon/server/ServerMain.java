package org.beckon.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Boots the application server, then deploys the broker's adapter and the application. */
public final class ServerMain {

  private static final Logger LOG = System.getLogger(ServerMain.class.getName());

  private ServerMain() {}

  /**
   * Called by the launcher with the domain's folder, the adapter, the application and, where
   * classes are to be kept for the next start, the file to keep them in.
   */
  public static void main(String[] args) {
    var launcher = LauncherLink.with(System.in);
    try {
      if (args.length > 3) {
        SharedClasses.load(Path.of(args[3]));
      }
      var server = Server.boot(Path.of(args[0]), System.getenv());
      launcher.awaitDatabase();
      server.deploy("beckon-broker", Path.of(args[1]));
      LOG.log(Level.INFO, "BECKON-SAY: broker ready");
      server.deploy("beckon", Path.of(args[2]));
      LOG.log(Level.INFO, "BECKON-SAY: application ready");
      new FirstPage(System.getenv()).await();
      LOG.log(Level.INFO, "BECKON-READY:");
      if (args.length > 3) {
        SharedClasses.keep(Path.of(args[3]));
      }
    } catch (Exception e) {
      LOG.log(Level.ERROR, "BECKON-FATAL: " + e.getMessage());
      LOG.log(Level.ERROR, "The start failed", e);
      System.exit(1);
    }
  }
}
