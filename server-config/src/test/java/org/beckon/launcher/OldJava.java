package org.beckon.launcher;

/** The door of the jar, opened by a Java that says that it is another one. */
final class OldJava {

  private OldJava() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("java.specification.version", args[0]);
    Main.main(new String[] {"--version"});
  }
}
