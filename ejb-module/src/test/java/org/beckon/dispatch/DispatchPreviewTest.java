package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.util.OptionalLong;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.ConflictsFound;
import org.beckon.security.CallerAccount;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S1-35: everything can be reviewed before sending. */
class DispatchPreviewTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  DispatchPreview preview;
  boolean rolledBack;
  long ada;
  long bo;
  Job job;

  @BeforeEach
  void open() {
    wiring =
        new Wiring(database.em(), clock, new TestCaller())
            .put(
                CallerAccount.class,
                new CallerAccount() {
                  @Override
                  public OptionalLong technicianId() {
                    return OptionalLong.empty();
                  }
                });
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    job = database.em().find(Job.class, job.id());
    preview = wiring.get(DispatchPreview.class);
    preview.context =
        (SessionContext)
            Proxy.newProxyInstance(
                SessionContext.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (self, method, args) -> {
                  rolledBack |= method.getName().equals("setRollbackOnly");
                  return null;
                });
  }

  @Test
  @DisplayName("S1-35: a text for each, as it would be sent, and nothing of it stays")
  void texts() {
    var texts = preview.texts(command());

    assertThat(texts).extracting(PreviewText::name).containsExactlyInAnyOrder("Ada", "Bo");
    assertThat(texts)
        .allSatisfy(
            one -> {
              assertThat(one.subject()).startsWith("New job: ");
              assertThat(one.text()).contains("1 Pier Road", "Gate code 4711");
              assertThat(one.notReached()).isNull();
            });
    assertThat(rolledBack).isTrue();
    database.rollbackAndForget();
    assertThat(database.em().find(Job.class, job.id()).status()).isEqualTo(JobStatus.UNSCHEDULED);
  }

  @Test
  @DisplayName("S1-109: who would not be told is named, with the reason")
  void not_reached() {
    wiring.get(Technicians.class).get(bo).notifyByEmail(false);
    database.commitAndForget();

    assertThat(preview.texts(command()))
        .filteredOn(one -> one.name().equals("Bo"))
        .singleElement()
        .extracting(PreviewText::notReached)
        .isEqualTo("E-mail is switched off for Bo");
  }

  @Test
  void what_does_not_fit_is_said_here_already_and_nothing_stays() {
    wiring.get(JobDispatching.class).dispatch(command());
    database.commitAndForget();
    job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    job = database.em().find(Job.class, job.id());

    assertThatThrownBy(() -> preview.texts(command())).isInstanceOf(ConflictsFound.class);
    assertThat(rolledBack).isTrue();
  }

  private DispatchJob command() {
    return new DispatchJob(
        job.id(),
        null,
        job.version(),
        java.util.List.of(ada, bo),
        null,
        clock.in(java.time.Duration.ofHours(1)),
        clock.in(java.time.Duration.ofHours(2)),
        null,
        null,
        null,
        null);
  }
}
