package org.beckon.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerKind;
import org.beckon.customer.CustomerRegistration;
import org.beckon.platform.Backstage;
import org.beckon.platform.Database;
import org.beckon.platform.TestBackstage;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccidentTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  ImportKit kit;

  @BeforeEach
  void openTheDesk() {
    kit = new ImportKit(database, clock, new TestCaller());
  }

  @Test
  void a_server_that_dies_in_the_middle_leaves_nothing_and_the_file_can_be_confirmed_again() {
    var sheet = kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(1200));
    kit.importing.confirm(sheet.id(), sheet.version());
    database.commitAndForget();

    dieAtRow(1000, sheet.id());

    assertThat(kit.count("Customer")).isZero();
    assertThat(kit.query.get(sheet.id()).status()).isEqualTo(ImportStatus.IMPORTING);
    clock.advance(Duration.ofMinutes(2));
    assertThat(kit.wiring.get(ImportSteps.class).abandoned()).isEmpty();
    database.commitAndForget();
    var after = kit.query.get(sheet.id());
    assertThat(after.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(after.remark()).contains("interrupted").contains("Nothing was imported");
    assertThat(kit.imported(after).status()).isEqualTo(ImportStatus.IMPORTED);
    assertThat(kit.count("Customer")).isEqualTo(1200);
  }

  /** The database sees of a killed server that its connection ends. */
  private void dieAtRow(int row, long runId) {
    try (var session = database.anotherSession()) {
      session.getTransaction().begin();
      var wiring = kit.wiring.with(session, new TestCaller());
      wiring.put(Backstage.class, new TestBackstage(wiring));
      wiring.put(ImportProgress.class, new FatalProgress(row, session));
      assertThatThrownBy(() -> wiring.get(BringingIn.class).bring(runId))
          .isInstanceOf(PersistenceException.class);
    }
  }

  private final class FatalProgress extends ImportProgress {

    private final int last;
    private final EntityManager session;

    FatalProgress(int last, EntityManager session) {
      this.last = last;
      this.session = session;
    }

    @Override
    void done(long runId, int rows) {
      if (rows == last) {
        var pid = session.createNativeQuery("select pg_backend_pid()").getSingleResult();
        assertThat(written(session)).isEqualTo(last);
        kill(pid);
      }
    }

    private long written(EntityManager em) {
      return em.createQuery("select count(c) from Customer c", Long.class).getSingleResult();
    }

    private void kill(Object pid) {
      try (var connection = database.dataSource().getConnection();
          var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
        statement.setInt(1, (Integer) pid);
        statement.execute();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void a_key_taken_since_the_check_stops_everything_and_the_file_is_checked_again() {
    var sheet = kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(3));
    kit.wiring
        .get(CustomerRegistration.class)
        .register(
            new CustomerDetails(CustomerKind.COMPANY, "First", "AC-2", null, null, false, false));
    kit.importing.confirm(sheet.id(), sheet.version());
    database.commitAndForget();

    var refused = new RefusedRun(kit.wiring, database);
    refused.take(sheet.id());

    var after = kit.query.get(sheet.id());
    assertThat(after.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(after.remark())
        .isEqualTo(
            "Nothing was imported. Line 3: There is a customer with account number AC-2 already.");
    assertThat(kit.faults(after)).extracting(FaultLine::line).containsExactly(3);
    assertThat(kit.count("Customer")).isEqualTo(1);
  }

  /** Every step in a transaction of its own, as the container would have it. */
  private record RefusedRun(Wiring wiring, Database database) {

    void take(long runId) {
      try {
        wiring.get(BringingIn.class).bring(runId);
      } catch (org.beckon.platform.BusinessException refusal) {
        database.rollbackAndForget();
        wiring
            .get(ImportSteps.class)
            .checkAgain(runId, "Nothing was imported. " + refusal.getMessage());
        database.commitAndForget();
        wiring.get(DryRun.class).check(runId);
        database.commitAndForget();
      }
    }
  }

  @Test
  void a_check_that_was_interrupted_is_taken_up_again() {
    var id =
        kit.importing.upload(
            new UploadFile(
                ImportKind.CUSTOMERS, "a.csv", null, ImportKit.bytes(ImportKit.customers(2))));
    database.commitAndForget();

    assertThat(kit.wiring.get(ImportSteps.class).abandoned()).isEmpty();
    clock.advance(Duration.ofMinutes(2));
    assertThat(kit.wiring.get(ImportSteps.class).abandoned()).containsExactly(id);
  }

  @Test
  void a_run_that_somebody_works_on_is_left_alone() {
    var sheet = kit.checked(ImportKind.CUSTOMERS, ImportKit.customers(2));
    try (var session = database.anotherSession()) {
      session.getTransaction().begin();
      kit.wiring.with(session, new TestCaller()).get(ImportRuns.class).lock(sheet.id());

      assertThatThrownBy(() -> kit.importing.cancel(sheet.id(), sheet.version()))
          .hasMessage("This import is being worked on just now.");
      session.getTransaction().rollback();
    }
  }
}
