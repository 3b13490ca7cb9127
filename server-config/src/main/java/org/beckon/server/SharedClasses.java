package org.beckon.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Writes down the classes of this run so that the next start maps them instead of reading and
 * checking each. Done once, beside the work; whatever goes wrong costs the next start its speed and
 * nothing else.
 */
final class SharedClasses {

  private static final Logger LOG = System.getLogger(SharedClasses.class.getName());
  private static final String[] TEXTS = {String[].class.getName()};

  private SharedClasses() {}

  /** Returns at once. Does nothing when the archive is there already. */
  static void keep(Path archive) {
    if (Files.exists(archive)) {
      return;
    }
    var thread = new Thread(() -> write(archive), "shared-classes");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  /** Ends the Java that writes, if there is one: it is a child of ours. */
  static void forget() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  private static void write(Path archive) {
    var unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "vmCds",
              new Object[] {new String[] {"static_dump", unfinished.toString()}},
              TEXTS);
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
      LOG.log(Level.INFO, "Classes are kept for the next start in " + archive);
    } catch (JMException | IOException e) {
      LOG.log(Level.WARNING, "Classes are not kept; the next start is as slow as this one", e);
    }
  }
}
