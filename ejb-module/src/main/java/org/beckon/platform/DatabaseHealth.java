package org.beckon.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether requests can be sent here: the database answers, and has a schema. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

  private static final Logger LOG = System.getLogger(DatabaseHealth.class.getName());
  private static final String NEWEST =
      "select version from flyway_schema_history where success order by installed_rank desc limit 1";

  @Resource(lookup = "java:global/jdbc/beckon")
  DataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("database");
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var newest = statement.executeQuery(NEWEST)) {
      return newest.next()
          ? response.up().withData("schema", newest.getString(1)).build()
          : response.down().withData("schema", "none").build();
    } catch (SQLException unreachable) {
      // Whoever asks need not sign in, so the reason stays here.
      LOG.log(Level.WARNING, "Not ready: the database does not answer", unreachable);
      return response.down().build();
    }
  }
}
