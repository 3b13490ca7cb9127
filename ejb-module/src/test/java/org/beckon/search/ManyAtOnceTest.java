package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beckon.delivery.BatchLedger;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Database;
import org.beckon.platform.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many searches that are due at the same time take their step together (R4). */
class ManyAtOnceTest {

  private static final int FEW = 2;
  private static final int MANY = 9;

  @RegisterExtension Database database = new Database();

  SearchWorld world;

  @BeforeEach
  void anOffice() {
    world = new SearchWorld(database);
  }

  @Test
  @DisplayName("R4: many searches that begin at once ask the database as often as a few")
  void steps() throws Exception {
    var few = questionsOfAStep(start(FEW, "F"), FEW);
    var many = questionsOfAStep(start(MANY, "M"), MANY);

    assertThat(many).hasSizeLessThanOrEqualTo(few.size());
    assertThat(world.sent).isEmpty();
    world.deliver();
    assertThat(world.asked()).hasSize(FEW + MANY).doesNotHaveDuplicates();
    Invariants.hold(database.em());
  }

  @Test
  @DisplayName("R4: many searches hear that their questions have left as cheaply as a few do")
  void hears() throws Exception {
    var few = start(FEW, "F");
    questionsOfAStep(few, FEW);
    world.deliver();
    var fewQuestions = questionsOfAStep(few, FEW);
    var many = start(MANY, "M");
    questionsOfAStep(many, MANY);
    world.deliver();
    var manyQuestions = questionsOfAStep(many, MANY);

    assertThat(manyQuestions).hasSizeLessThanOrEqualTo(fewQuestions.size());
    var answerDue = world.clock.in(Duration.ofMinutes(30));
    assertThat(many)
        .allSatisfy(id -> assertThat(world.search(id).cue()).hasValue(answerDue))
        .allSatisfy(id -> assertThat(legsOf(id)).containsExactly(LegState.SENT, LegState.WAITING));
    Invariants.hold(database.em());
  }

  private List<LegState> legsOf(long id) {
    return world.wiring.get(Searches.class).lineUp(world.search(id)).candidates().stream()
        .flatMap(candidate -> candidate.legs().stream())
        .map(Leg::state)
        .toList();
  }

  @Test
  @DisplayName("R4: many searches, of two tables each, are written as often as a few")
  void writes() throws Exception {
    var few = updatesOfAStep(start(FEW, "F"));
    var many = updatesOfAStep(start(MANY, "M"));

    assertThat(few).anyMatch(update -> update.startsWith("UPDATE search"));
    // Rows are written in lots of which there are a few sizes, so that each is worded once.
    assertThat(many).hasSizeLessThanOrEqualTo(2 * few.size());
  }

  private List<String> updatesOfAStep(List<Long> ids) throws Exception {
    var tick = world.wiring.get(SearchTick.class);
    return StatementCount.updates(() -> world.done(() -> tick.step(ids)));
  }

  @Test
  @DisplayName("R4: many questions are claimed with as many statements as a few")
  void claims() throws Exception {
    questionsOfAStep(start(FEW, "F"), FEW);
    var ledger = world.wiring.get(BatchLedger.class);
    var few = StatementCount.questions(() -> ledger.claimDue(ChannelKind.EMAIL, FEW).claims());
    world.settle();
    questionsOfAStep(start(MANY, "M"), MANY);
    var many =
        StatementCount.questions(
            () -> assertThat(ledger.claimDue(ChannelKind.EMAIL, MANY).claims()).hasSize(MANY));
    world.settle();

    assertThat(many).hasSizeLessThanOrEqualTo(few.size());
  }

  /** All of them due now, each for a place of its own and with somebody of its own to ask. */
  private List<Long> start(int count, String names) {
    var ids = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      var people = List.of(world.hire(names + i), world.hire(names + "x" + i));
      var visit = world.visit(1, Duration.ofHours(24));
      ids.add(
          world.done(
              () ->
                  world
                      .wiring
                      .get(Searching.class)
                      .start(
                          new StartSearch(
                              List.of(visit.id()),
                              SearchWorld.plan(people, ChannelKind.EMAIL),
                              world.clock.in(Duration.ofMinutes(10))))));
    }
    world.clock.advance(Duration.ofMinutes(10));
    return ids;
  }

  private List<String> questionsOfAStep(List<Long> ids, int count) throws Exception {
    var tick = world.wiring.get(SearchTick.class);
    var questions =
        StatementCount.questions(
            () -> world.done(() -> assertThat(tick.step(ids)).isEqualTo(count)));
    assertThat(questions).isNotEmpty();
    return questions;
  }
}
