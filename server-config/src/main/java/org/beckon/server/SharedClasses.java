package org.beckon.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Writes down the classes of this run so that the next start maps them instead of reading and
 * checking each, and does so before they are asked for. Done once, beside the work; whatever goes
 * wrong costs the next start its speed and nothing else.
 */
final class SharedClasses {

  private static final Logger LOG = System.getLogger(SharedClasses.class.getName());
  private static final String[] TEXTS = {String[].class.getName()};

  /** In the JVM's list of class loaders, where the classes of the class path begin. */
  private static final String CLASS_PATH = "\"app\", ";

  private SharedClasses() {}

  /** Returns at once. Does nothing when the archive is there already. */
  static void keep(Path archive) {
    if (Files.exists(archive)) {
      return;
    }
    begin(() -> write(archive)).setPriority(Thread.MIN_PRIORITY);
  }

  /** Returns at once. Starting takes one core; the other has the classes ready for it. */
  static void load(Path archive) {
    if (Files.exists(archive)) {
      begin(() -> loadAll(names(archive)));
    }
  }

  /** Ends the Java that writes, if there is one: it is a child of ours. */
  static void forget() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  private static Thread begin(Runnable work) {
    var thread = new Thread(work, "shared-classes");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static Path names(Path archive) {
    return archive.resolveSibling(archive.getFileName() + ".names");
  }

  private static void loadAll(Path names) {
    var loader = ClassLoader.getSystemClassLoader();
    try (var lines = Files.lines(names)) {
      lines.forEach(name -> load(name, loader));
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.DEBUG, "Classes are loaded when they are needed", e);
    }
  }

  private static void load(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      LOG.log(Level.DEBUG, "Not loaded ahead: {0}", name);
    }
  }

  private static void write(Path archive) {
    var unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      Files.write(names(archive), namesIn(tell("vmClassloaders", "show-classes=true")));
      tell("vmCds", "static_dump", unfinished.toString());
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
      LOG.log(Level.INFO, "Classes are kept for the next start in " + archive);
    } catch (JMException | IOException e) {
      LOG.log(Level.WARNING, "Classes are not kept; the next start is as slow as this one", e);
    }
  }

  private static String tell(String command, String... arguments) throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                command,
                new Object[] {arguments},
                TEXTS);
  }

  /** Those of the class path; the JVM's own are quick, the application's have another loader. */
  static List<String> namesIn(String classLoaders) {
    return classLoaders
        .lines()
        .dropWhile(line -> !line.contains(CLASS_PATH))
        .skip(1)
        .takeWhile(line -> !line.contains("+--"))
        .map(line -> line.replaceAll("^[| ]*(Classes:)? *", ""))
        .filter(name -> name.matches("[\\w.$]+"))
        .toList();
  }
}
