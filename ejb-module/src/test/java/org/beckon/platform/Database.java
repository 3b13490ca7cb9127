package org.beckon.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated PostgreSQL database per test, and one open transaction. No container. The
 * server starts once a JVM; every test gets a copy of one migrated template.
 */
public final class Database implements BeforeEachCallback, AfterEachCallback {

  private static final String TEMPLATE = "migrated";
  private static final String EMPTY = "_empty";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private String name;
  private EntityManagerFactory factory;
  private EntityManager em;

  /** Of the transaction that the test itself is in. */
  public EntityManager em() {
    return em;
  }

  /** Another person's session with the same database. The caller closes it. */
  public EntityManager anotherSession() {
    return factory.createEntityManager();
  }

  /** For what speaks JDBC. */
  public DataSource dataSource() {
    return Server.POSTGRES.getDatabase("postgres", name);
  }

  /** One more database on the same server, without a table; gone when the test is over. */
  public DataSource emptyDataSource() {
    Server.run("create database " + name + EMPTY);
    return Server.POSTGRES.getDatabase("postgres", name + EMPTY);
  }

  /** What a new request would see: written to the database, and read back. */
  public void commitAndForget() {
    em.getTransaction().commit();
    em.clear();
    em.getTransaction().begin();
  }

  /** After a refusal: nothing of it stays. */
  public void rollbackAndForget() {
    em.getTransaction().rollback();
    em.clear();
    em.getTransaction().begin();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    name = "test_" + COUNT.incrementAndGet();
    Server.run("create database " + name + " template " + TEMPLATE);
    factory = Persistence.createEntityManagerFactory("beckon", settings());
    em = factory.createEntityManager();
    em.getTransaction().begin();
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", "");
    settings.put("jakarta.persistence.jdbc.url", Server.POSTGRES.getJdbcUrl("postgres", name));
    settings.put("jakarta.persistence.jdbc.user", "postgres");
    settings.put("jakarta.persistence.jdbc.password", "postgres");
    settings.put("eclipselink.logging.logger", StatementCount.class.getName());
    settings.put("eclipselink.weaving", "false");
    return settings;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (em.getTransaction().isActive()) {
      em.getTransaction().rollback();
    }
    em.close();
    factory.close();
    Server.run("drop database " + name + " with (force)");
    Server.run("drop database if exists " + name + EMPTY + " with (force)");
  }

  /** Started when the first test asks. */
  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        run(postgres, "create database " + TEMPLATE);
        Flyway.configure().dataSource(postgres.getDatabase("postgres", TEMPLATE)).load().migrate();
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void run(String sql) {
      run(POSTGRES, sql);
    }

    private static void run(EmbeddedPostgres postgres, String sql) {
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
