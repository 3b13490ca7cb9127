package org.beckon.launcher;

import java.lang.reflect.Method;

/**
 * The door of the jar. Compiled for Java 8, the oldest likely to be found, so that an old Java can
 * still say what is wrong in one line instead of a stack trace.
 */
public final class Main {

  private static final int OLDEST_JAVA = 17;

  private Main() {}

  /** Starts Beckon, or says in one line that this Java is too old. */
  public static void main(String[] args) throws Exception {
    String version = System.getProperty("java.specification.version");
    if (feature(version) < OLDEST_JAVA) {
      System.err.println(
          "Beckon cannot start: it needs Java " + OLDEST_JAVA + " or later, this is " + version);
      System.exit(1);
    }
    // By name: a direct call would tie this class to code that an old Java cannot load.
    Method start =
        Class.forName("org.beckon.launcher.Launcher").getDeclaredMethod("start", String[].class);
    start.invoke(null, (Object) args);
  }

  static int feature(String specificationVersion) {
    return Integer.parseInt(specificationVersion.replaceFirst("^1\\.", ""));
  }
}
