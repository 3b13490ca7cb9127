package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.beckon.job.Job;
import org.beckon.platform.Database;
import org.beckon.platform.StatementCount;
import org.beckon.schedule.PlaceJob;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrewQueryTest {

  @RegisterExtension Database database = new Database();

  DispatchWorld world;
  Job job;

  @BeforeEach
  void open() {
    world = new DispatchWorld(database);
    job = world.job();
  }

  @Test
  @DisplayName("S1-51: green for whoever has nothing else that day")
  void free() {
    assertThat(ada().availability()).isEqualTo(Availability.FREE);
    assertThat(ada().openWork()).isZero();
  }

  @Test
  @DisplayName("S1-52: neither for whoever is busy that day, but free then")
  void partly() {
    world.dispatch(at(world.job(), Duration.ofHours(5)));

    assertThat(ada().availability()).isEqualTo(Availability.PARTLY);
    assertThat(ada().visits())
        .singleElement()
        .satisfies(v -> assertThat(v.label()).contains("WO-"));
  }

  @Test
  @DisplayName("S1-50: red, with the reason, for whoever has something then")
  void conflict() {
    world.dispatch(at(world.job(), Duration.ofHours(2)));

    assertThat(ada().availability()).isEqualTo(Availability.CONFLICT);
    assertThat(ada().objections()).anyMatch(why -> why.contains("Overlaps"));
    assertThat(ada().notOffered()).isNull();
  }

  @Test
  @DisplayName("S1-13: open work orders are counted, whatever their day")
  void open_work() {
    world.dispatch(at(world.job(), Duration.ofHours(5)));
    world.dispatch(at(world.job(), Duration.ofDays(4)));

    assertThat(ada().openWork()).isEqualTo(2);
  }

  @Test
  @DisplayName("S1-11: where their last step says they are, or home")
  void whereabouts() {
    assertThat(ada().whereabouts().kind()).isEqualTo(Whereabouts.LastSeen.HOME);
    var visit = world.dispatch(at(world.job(), Duration.ofHours(5)));
    step(visit, FieldStep.EN_ROUTE);
    assertThat(ada().whereabouts().kind()).isEqualTo(Whereabouts.LastSeen.ON_THE_WAY);
    step(visit, FieldStep.CHECK_IN);
    assertThat(ada().whereabouts().kind()).isEqualTo(Whereabouts.LastSeen.ON_SITE);
    assertThat(ada().whereabouts().site()).contains("1 Pier Road");
    step(visit, FieldStep.CHECK_OUT);
    assertThat(ada().whereabouts().kind()).isEqualTo(Whereabouts.LastSeen.LEFT);
    assertThat(ada().openWork()).isZero();
  }

  @Test
  @DisplayName("S1-14: certificates with their expiry")
  void certificates() {
    database
        .em()
        .find(org.beckon.technician.Technician.class, world.ada)
        .replaceSkills(List.of(Skill.of("Boilers", 4, LocalDate.of(2026, 3, 1))));
    database.commitAndForget();

    assertThat(ada().certificates())
        .containsExactly(new CrewMember.Certificate("Boilers", 4, LocalDate.of(2026, 3, 1), true));
    assertThat(ada().availability()).isEqualTo(Availability.CONFLICT);
  }

  @Test
  @DisplayName("S1-113: who is not active is not listed")
  void inactive() {
    wiring(Technicians.class).get(world.ada).deactivate();
    database.commitAndForget();

    assertThat(crew()).extracting(CrewMember::name).containsExactly("Bo");
  }

  @Test
  @DisplayName("S1-114: who is at capacity is not offered, and it says why")
  void capacity() {
    IntStream.range(0, 8)
        .forEach(i -> world.dispatch(at(world.job(), Duration.ofMinutes(180 + i * 60L))));

    assertThat(ada().notOffered()).isNotNull().contains("Ada");
  }

  @Test
  void as_many_statements_for_2_as_for_20() throws Exception {
    database.commitAndForget();
    var forFew = StatementCount.of(this::crew);
    var planning = wiring(WorkforcePlanning.class);
    IntStream.range(0, 18)
        .forEach(i -> planning.hire(TechnicianKit.details("T-9" + i, "Technician" + i)));
    database.commitAndForget();

    assertThat(StatementCount.of(this::crew)).isEqualTo(forFew).isBetween(1, 18);
    assertThat(crew()).hasSize(20);
  }

  private DispatchJob at(Job other, Duration wait) {
    var c = world.command(other, world.ada);
    return new DispatchJob(
        c.jobId(),
        null,
        c.seenVersion(),
        c.technicianIds(),
        null,
        null,
        world.in(wait),
        null,
        null,
        null,
        null);
  }

  private CrewMember ada() {
    return crew().stream().filter(one -> one.id() == world.ada).findFirst().orElseThrow();
  }

  private List<CrewMember> crew() {
    return wiring(CrewQuery.class)
        .crew(
            new PlaceJob(
                job.id(), null, job.version(), null, world.in(Duration.ofHours(2)), null, null));
  }

  private void step(long visit, FieldStep step) {
    var place = world.place(visit, world.ada);
    wiring(FieldWork.class).take(place.id(), place.version(), step);
    world.settle();
  }

  private <T> T wiring(Class<T> type) {
    return world.wiring.get(type);
  }
}
