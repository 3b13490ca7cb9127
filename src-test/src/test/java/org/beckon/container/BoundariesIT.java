package org.beckon.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.Scheduling;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What only a container can prove of the boundaries: who is let in, what belongs to one
 * transaction, what a commit sets off. Runs inside Payara Micro, in the archive that we ship, with
 * a real PostgreSQL, a real broker and a real mail server (DC-02).
 */
@ExtendWith(ArquillianExtension.class)
class BoundariesIT {

  @Resource UserTransaction transaction;
  @Inject People people;
  @Inject Work work;
  @Inject Deliveries deliveries;
  @Inject Caller caller;
  @Inject Scheduling scheduling;
  @Inject Dispatching dispatching;

  @Deployment
  public static WebArchive application() {
    return Surroundings.ready(
        BoundaryCall.class,
        BoundaryTable.class,
        Deliveries.class,
        KeptResponse.class,
        People.class,
        Work.class);
  }

  @Test
  void strangers_are_let_in_nowhere() {
    assertThat(BoundaryCall.all()).hasSizeGreaterThan(60).allMatch(BoundaryCall::isRefused);
  }

  @Test
  void every_role_is_let_in_where_the_table_says_so_and_nowhere_else() throws Exception {
    var wrong = new ArrayList<String>();
    for (var role : People.ROLES) {
      people.become(role);
      transaction.begin();
      for (var call : BoundaryCall.all()) {
        if (call.isRefused() == call.roles().contains(role)) {
          wrong.add(role + " and " + call);
        }
      }
      transaction.rollback();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoever_signed_in_is_the_caller_at_the_boundary_and_in_the_history() {
    var login = people.become(Roles.AGENT);

    var job = work.job();

    assertThat(caller.name()).isEqualTo(login);
    assertThat(caller.is(Roles.AGENT)).isTrue();
    assertThat(caller.is(Roles.ADMIN)).isFalse();
    assertThat(work.text("select actor from history_item where job_id = " + job)).isEqualTo(login);
  }

  @Test
  void a_refused_placement_takes_everything_of_its_transaction_with_it() throws Exception {
    people.become(Roles.DISPATCHER);
    var technician = work.technician();
    var first = work.placement(work.job(), technician);
    var second = work.placement(work.job(), technician);
    var before = work.rows();

    transaction.begin();
    dispatching.send(new SendAppointment(scheduling.place(first), 1));
    assertThatThrownBy(() -> scheduling.place(second)).isInstanceOf(ConflictsFound.class);

    assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    transaction.rollback();
    assertThat(work.rows()).isEqualTo(before);
  }

  @Test
  void the_sweep_delivers_what_no_hint_announced() throws Exception {
    people.become(Roles.DISPATCHER);
    var announced = send();
    deliveries.awaitSent(announced);

    deliveries.awaitSent(deliveries.repeatUnannounced(announced));
  }

  /** Returns the attempt to tell the technician. */
  private long send() {
    var visit = scheduling.place(work.placement(work.job(), work.technician()));
    dispatching.send(new SendAppointment(visit, 1));
    return deliveries.attemptAbout(visit);
  }
}
