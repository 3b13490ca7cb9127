package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavedPlansTest {

  @RegisterExtension Database database = new Database();

  SearchWorld world;
  SavedPlans plans;
  long ada;
  long bo;

  @BeforeEach
  void anOffice() {
    world = new SearchWorld(database);
    plans = world.wiring.get(SavedPlans.class);
    ada = world.hire("Ada");
    bo = world.hire("Bo");
  }

  @Test
  void a_plan_with_groups_is_chosen_again_by_its_name_and_searches_as_it_was_saved() {
    var id = world.done(() -> plans.save("Nights", inTwoGroups()));

    assertThat(plans.lines()).extracting(SavedPlanLine::name).containsExactly("Nights");
    world.start(plans.get(id), world.visit(1));
    world.run();
    assertThat(world.asked()).containsExactly("Bo EMAIL");
    world.runAfter(Duration.ofMinutes(31));
    assertThat(world.asked()).containsExactly("Bo EMAIL", "Ada EMAIL");
  }

  @Test
  void the_same_name_in_other_letters_is_the_same_plan_and_a_deadline_is_not_kept() {
    var id = world.done(() -> plans.save("Nights", inTwoGroups()));
    var other = SearchWorld.plan(List.of(ada), ChannelKind.EMAIL);
    var later = other.until(world.clock.in(Duration.ofHours(1)));

    assertThat(world.done(() -> plans.save("nights ", later))).isEqualTo(id);
    assertThat(plans.get(id)).isEqualTo(other);
  }

  @Test
  void what_was_removed_is_gone_and_a_plan_has_a_name() {
    var id = world.done(() -> plans.save("Nights", inTwoGroups()));
    world.does(() -> plans.remove(id));

    assertThatThrownBy(() -> plans.get(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> plans.save(" ", inTwoGroups())).isInstanceOf(Invalid.class);
  }

  private SearchPlan inTwoGroups() {
    var usual = SearchWorld.plan(List.of(ada), ChannelKind.EMAIL);
    return new SearchPlan(
        CandidateOrder.LIST,
        List.of(
            new Tier(List.of(bo), null, Duration.ZERO, Duration.ofMinutes(20), true),
            Tier.of(List.of(ada))),
        usual.ways(),
        1,
        1,
        Duration.ZERO,
        usual.hours(),
        null,
        SearchMode.IMMEDIATELY,
        usual.gap(),
        true,
        false);
  }
}
