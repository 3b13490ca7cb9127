package org.beckon.launcher;

/** The database that the application will use. */
interface Database {

  /** Where it is, and who we are there. */
  record Access(String url, String user, String password) {}

  Access access();

  /** For the start-up log: which PostgreSQL, where. */
  String description();
}
