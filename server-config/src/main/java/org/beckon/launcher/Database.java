package org.beckon.launcher;

/** The database that the application will use. */
interface Database {

  /** Where it is, and who we are there. */
  record Access(String url, String user, String password) {}

  /** Known before it runs. */
  Access access();

  /**
   * Returns when it answers.
   *
   * @throws CannotStart with the reason why it never will
   */
  void start();

  /** For the start-up log, once it runs: which PostgreSQL, where. */
  String description();

  /** From now on, starts it again whenever it dies although nobody stopped it, if it is ours. */
  void watch(Console console);
}
