package org.beckon.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date before anything else starts. Refuses a schema from the future. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());

  @Resource(lookup = "java:global/jdbc/beckon")
  DataSource dataSource;

  @PostConstruct
  void migrate() {
    try {
      var flyway =
          Flyway.configure(SchemaMigration.class.getClassLoader()).dataSource(dataSource).load();
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException broken) {
      // The launcher shows lines that begin like this to the operator.
      LOG.log(Level.ERROR, "BECKON-FATAL: the database cannot be used: {0}", firstLine(broken));
      throw broken;
    }
  }

  private static void refuseNewer(Flyway flyway) {
    for (var migration : flyway.info().applied()) {
      if (migration.getState().isApplied() && !migration.getState().isResolved()) {
        LOG.log(
            Level.ERROR,
            "BECKON-FATAL: the database has schema version {0}, which is newer than this release",
            migration.getVersion());
        throw new IllegalStateException("Schema is newer than this release");
      }
    }
  }

  private static String firstLine(Exception broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
  }
}
