package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.MyJob;
import org.beckon.board.MyJobsQuery;
import org.beckon.history.HistoryEntry;
import org.beckon.job.IllegalTransition;
import org.beckon.job.JobStatus;
import org.beckon.notification.NoticeType;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Stale;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReassigningTest {

  @RegisterExtension Database database = new Database();

  DispatchWorld world;
  long visit;

  @BeforeEach
  void sent() {
    world = new DispatchWorld(database);
    visit = world.dispatch(world.command(world.job(), world.ada));
    world.told.clear();
  }

  @Test
  @DisplayName("S1-70 to S1-72: both are told, in these words")
  void words() {
    reassign(world.bo, "Technician calls in sick");

    assertThat(world.told)
        .extracting(notice -> notice.type(), notice -> notice.recipient().name())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(NoticeType.REASSIGNED_FROM, "Ada"),
            org.assertj.core.groups.Tuple.tuple(NoticeType.REASSIGNED_TO, "Bo"));
    var old = world.told.get(0);
    assertThat(old.subject()).startsWith("Work order reassigned to Bo: ");
    assertThat(old.text()).startsWith("Work order reassigned to Bo\n").doesNotContain("4711");
    var next = world.told.get(1);
    assertThat(next.subject()).startsWith("Work order assigned from Ada: ");
    assertThat(next.text())
        .startsWith("Work order assigned from Ada\n")
        .contains("Gate code 4711", "60 min");
  }

  @Test
  @DisplayName("S1-73: the old one's My jobs no longer shows it, the new one's does, as Dispatched")
  void my_jobs() {
    reassign(world.bo, null);

    assertThat(myJobs(world.ada)).isEmpty();
    assertThat(myJobs(world.bo))
        .singleElement()
        .extracting(MyJob::status)
        .isEqualTo(AssignmentStatus.SENT);
    assertThat(world.visit(visit).job().status()).isEqualTo(JobStatus.DISPATCHED);
  }

  @Test
  @DisplayName("S1-75 to S1-78: history keeps who had it, who has it, who did it, when and why")
  void history() {
    reassign(world.bo, "Emergency job takes priority");

    assertThat(world.visit(visit).assignments())
        .extracting(Assignment::status)
        .containsExactlyInAnyOrder(AssignmentStatus.REASSIGNED, AssignmentStatus.SENT);
    assertThat(world.history(visit))
        .filteredOn(entry -> entry.kind().equals("assignment.reassigned"))
        .singleElement()
        .extracting(
            HistoryEntry::actor,
            HistoryEntry::at,
            HistoryEntry::oldValue,
            HistoryEntry::newValue,
            HistoryEntry::reason)
        .containsExactly(
            "dora", world.clock.instant(), "Ada", "Bo", "Emergency job takes priority");
  }

  @Test
  @DisplayName("C12: what the old one was not told yet is withdrawn first")
  void withdrawn() {
    var old = world.place(visit, world.ada).id();

    reassign(world.bo, null);

    assertThat(world.withdrawn).contains(old);
  }

  @Test
  @DisplayName("S1-74: conflicts of the new one are told first, and nothing is stored")
  void conflicts() {
    world.dispatch(world.command(world.job(), world.bo));
    world.told.clear();

    assertThatThrownBy(() -> reassign(world.bo, null)).isInstanceOf(ConflictsFound.class);
    world.giveUp();
    assertThat(world.told).isEmpty();
    assertThat(world.place(visit, world.ada).status()).isEqualTo(AssignmentStatus.SENT);

    world.wiring.get(Reassigning.class).reassign(command(world.bo, null).anyway("Both are near"));
    world.settle();
    assertThat(world.place(visit, world.bo).status()).isEqualTo(AssignmentStatus.SENT);
  }

  @Test
  void the_lead_hands_over_the_lead() {
    reassign(world.bo, null);

    assertThat(world.place(visit, world.bo).lead()).isTrue();
  }

  @Test
  void a_second_press_finds_it_gone() {
    var command = command(world.bo, null);
    world.wiring.get(Reassigning.class).reassign(command);
    world.settle();

    assertThatThrownBy(() -> world.wiring.get(Reassigning.class).reassign(command))
        .isInstanceOf(Stale.class);
    assertThat(world.told).hasSize(2);
  }

  @Test
  void to_the_same_person_is_no_reassignment() {
    assertThatThrownBy(() -> reassign(world.ada, null))
        .isInstanceOf(Conflict.class)
        .hasMessage("Ada has it already.");
  }

  @Test
  void who_is_on_site_finishes_or_leaves() {
    step(FieldStep.EN_ROUTE);
    step(FieldStep.CHECK_IN);

    assertThatThrownBy(() -> reassign(world.bo, null)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void what_nobody_was_told_of_changes_hands_in_silence() {
    var job = world.job();
    visit =
        world
            .wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(
                    job.id(),
                    null,
                    job.version(),
                    world.bo,
                    world.in(java.time.Duration.ofHours(5)),
                    null,
                    null));
    world.settle();
    var place = world.place(visit, world.bo);
    world
        .wiring
        .get(Reassigning.class)
        .reassign(new ReassignJob(place.id(), place.version(), world.ada, null, null));
    world.settle();

    assertThat(world.told).isEmpty();
    assertThat(world.place(visit, world.ada).status()).isEqualTo(AssignmentStatus.PLANNED);
    assertThat(world.visit(visit).assignments()).hasSize(1);
  }

  @Test
  @DisplayName("C7: of several, each is handed over or refused by itself")
  void several() {
    var good = command(world.bo, "Technician calls in sick");
    var stale = new ReassignJob(good.assignmentId(), 99, world.bo, null, null);

    var results = world.wiring.get(ReassigningSeveral.class).reassign(List.of(stale, good));

    assertThat(results).extracting(result -> result.refusal() == null).containsExactly(false, true);
  }

  @Test
  @DisplayName("C7: what somebody has today is listed with who could take it, best first")
  void sick_today() {
    var second =
        world.dispatch(world.later(world.job(), java.time.Duration.ofMinutes(1), world.bo));
    world.wiring.get(Reassigning.class);
    var today = java.time.LocalDate.ofInstant(world.clock.instant(), java.time.ZoneOffset.UTC);

    var visits = world.wiring.get(MovingQuery.class).visits(world.ada, today);

    assertThat(visits)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.assignmentId()).isEqualTo(world.place(visit, world.ada).id());
              assertThat(one.proposed()).isNull();
            });
    assertThat(world.visit(second)).isNotNull();
    world.wiring.get(Scheduling.class).removeAppointment(second, world.visit(second).version());
    world.settle();
    assertThat(world.wiring.get(MovingQuery.class).visits(world.ada, today))
        .singleElement()
        .extracting(VisitToMove::proposed)
        .isEqualTo(world.bo);
  }

  private void reassign(long to, String reason) {
    world.wiring.get(Reassigning.class).reassign(command(to, reason));
    world.settle();
  }

  private ReassignJob command(long to, String reason) {
    var place = world.place(visit, world.ada);
    return new ReassignJob(place.id(), place.version(), to, reason, null);
  }

  private List<MyJob> myJobs(long technician) {
    world.me = OptionalLong.of(technician);
    return world.wiring.get(MyJobsQuery.class).jobs();
  }

  private void step(FieldStep step) {
    var place = world.place(visit, world.ada);
    world.wiring.get(FieldWork.class).take(place.id(), place.version(), step);
    world.settle();
  }
}
