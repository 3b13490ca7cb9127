package org.beckon.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated PostgreSQL database without a trace of another test, and one open transaction. No
 * container. The server starts once a JVM; a database serves one test after the other, and is
 * brought back in between ({@code reset.sql}), because a new one takes longer than most tests.
 */
public final class Database implements BeforeEachCallback, AfterEachCallback {

  private static final String TEMPLATE = "migrated";
  private static final String EMPTY = "_empty";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Queue<Migrated> READY = new ConcurrentLinkedQueue<>();

  /** One database, and what speaks to it. */
  private record Migrated(String name, EntityManagerFactory factory) {}

  private Migrated database;
  private boolean hasEmpty;
  private EntityManager em;

  /** Of the transaction that the test itself is in. */
  public EntityManager em() {
    return em;
  }

  /** Another person's session with the same database. The caller closes it. */
  public EntityManager anotherSession() {
    return database.factory().createEntityManager();
  }

  /** For what speaks JDBC. */
  public DataSource dataSource() {
    return Server.POSTGRES.getDatabase("postgres", database.name());
  }

  /** One more database on the same server, without a table; gone when the test is over. */
  public DataSource emptyDataSource() {
    hasEmpty = true;
    Server.run("create database " + database.name() + EMPTY);
    return Server.POSTGRES.getDatabase("postgres", database.name() + EMPTY);
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
    var ready = READY.poll();
    database = ready == null ? create() : ready;
    em = database.factory().createEntityManager();
    em.getTransaction().begin();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (em.getTransaction().isActive()) {
      em.getTransaction().rollback();
    }
    em.close();
    if (hasEmpty) {
      hasEmpty = false;
      Server.run("drop database " + database.name() + EMPTY + " with (force)");
    }
    if (isReset()) {
      READY.add(database);
    } else {
      database.factory().close();
      Server.run("drop database " + database.name() + " with (force)");
    }
  }

  /** False too if somebody still holds a lock: then the database is thrown away. */
  private boolean isReset() {
    try (var connection = dataSource().getConnection();
        var answer = connection.createStatement().executeQuery("select kit.reset()")) {
      return answer.next() && answer.getBoolean(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static Migrated create() {
    var name = "test_" + COUNT.incrementAndGet();
    Server.run("create database " + name + " template " + TEMPLATE);
    return new Migrated(name, Persistence.createEntityManagerFactory("beckon", settings(name)));
  }

  private static Map<String, Object> settings(String name) {
    var settings = new HashMap<String, Object>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", "");
    settings.put(
        "jakarta.persistence.jdbc.url",
        Server.POSTGRES.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true");
    settings.put("jakarta.persistence.jdbc.user", "postgres");
    settings.put("jakarta.persistence.jdbc.password", "postgres");
    settings.put("eclipselink.logging.logger", StatementCount.class.getName());
    settings.put("eclipselink.weaving", "false");
    return settings;
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
                // Statistics of whatever the last test left would decide the plans of the next.
                .setServerConfig("autovacuum", "off")
                .start();
        run(postgres.getPostgresDatabase(), "create database " + TEMPLATE);
        Flyway.configure().dataSource(postgres.getDatabase("postgres", TEMPLATE)).load().migrate();
        run(postgres.getDatabase("postgres", TEMPLATE), resetScript());
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void run(String sql) {
      run(POSTGRES.getPostgresDatabase(), sql);
    }

    private static String resetScript() throws IOException {
      try (var script = Database.class.getResourceAsStream("/reset.sql")) {
        return new String(script.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    private static void run(DataSource database, String sql) {
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
