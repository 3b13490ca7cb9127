package org.beckon.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs: nothing to start, but it has to answer. */
final class ExternalDatabase implements Database {

  private static final int PATIENCE_SECONDS = 10;

  private final Access access;
  private volatile String version = "";

  private ExternalDatabase(Access access) {
    this.access = access;
  }

  static ExternalDatabase at(Settings settings) {
    var url = settings.text("BECKON_DATABASE_URL").orElseThrow();
    var access =
        new Access(
            url.startsWith("postgresql:") ? "jdbc:" + url : url,
            settings.text("BECKON_DATABASE_USER").orElse("beckon"),
            settings.text("BECKON_DATABASE_PASSWORD").orElse(""));
    if (!access.url().startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "BECKON_DATABASE_URL must look like jdbc:postgresql://host:5432/name; Beckon keeps its"
              + " data in PostgreSQL only");
    }
    return new ExternalDatabase(access);
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public void start() {
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    try (var connection =
        DriverManager.getConnection(access.url(), access.user(), access.password())) {
      version = connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      var firstLine = e.getMessage().lines().findFirst().orElse("no reason given");
      throw new CannotStart(
          "the database at %s cannot be reached: %s".formatted(place(), firstLine), e);
    }
  }

  @Override
  public String description() {
    return "PostgreSQL " + version + ", " + place();
  }

  @Override
  public void watch(Console console) {
    // Whoever runs it does.
  }

  /** The address without its parameters, which may hold a password. */
  private String place() {
    return access.url().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
  }
}
