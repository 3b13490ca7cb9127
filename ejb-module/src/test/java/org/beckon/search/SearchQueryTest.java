package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Database;
import org.beckon.platform.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What dispatchers see of searches. */
class SearchQueryTest {

  @RegisterExtension Database database = new Database();

  SearchWorld world;
  SearchQuery query;
  long ada;
  long bo;

  @BeforeEach
  void anOffice() {
    world = new SearchWorld(database);
    query = world.wiring.get(SearchQuery.class);
    ada = world.hire("Ada");
    bo = world.hire("Bo", true, false, false);
  }

  @AfterEach
  void invariants() {
    Invariants.hold(database.em());
  }

  @Test
  void s0_36_paused_ones_are_active_and_s0_51_the_number_of_places_says_what_is_a_stack() {
    var plan = SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL);
    var stack = world.start(plan, world.visit(1), world.visit(2, Duration.ofHours(48)));
    world.does(() -> world.wiring.get(Searching.class).pause(stack, 0));
    var lines = query.list(SearchFilter.active(), 0, 50);

    assertThat(lines.total()).isEqualTo(1);
    var line = lines.items().get(0);
    assertThat(line.places()).isEqualTo(3);
    assertThat(line.filled()).isZero();
    assertThat(line.status()).isEqualTo(DispatchStatus.PAUSED);
    assertThat(line.customer()).isEqualTo("Harbor Point Hotel");
    assertThat(query.list(SearchFilter.ended(), 0, 50).items()).isEmpty();
  }

  @Test
  void s0_37_to_s0_40_both_endings_are_listed_for_seven_days_and_can_be_told_apart() {
    var found = world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    var vain =
        world.start(
            SearchWorld.plan(List.of(bo), ChannelKind.EMAIL), world.visit(1, Duration.ofDays(20)));
    world.run();
    world.answers("Ada", Choice.ACCEPT);
    world.answers("Bo", Choice.DECLINE);
    world.clock.advance(Duration.ofDays(7).minusMinutes(1));
    assertThat(query.list(SearchFilter.ended(), 0, 50).items())
        .extracting(SearchLine::id, SearchLine::outcome)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(found, DispatchOutcome.FILLED),
            org.assertj.core.groups.Tuple.tuple(vain, DispatchOutcome.EXHAUSTED));
    world.clock.advance(Duration.ofMinutes(2));
    assertThat(query.list(SearchFilter.ended(), 0, 50).items()).isEmpty();
    assertThat(query.sheet(vain).history()).isNotEmpty();
  }

  @Test
  void s0_33_to_s0_35_filters_by_client_personnel_type_and_text_together() {
    world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    var customer = world.ids("select id from customer").get(0);
    assertThat(count(customer, "Nurse", "ada")).isEqualTo(1);
    assertThat(count(customer, "nurse", "boiler")).isEqualTo(1);
    assertThat(count(customer + 1, null, null)).isZero();
    assertThat(count(null, "Plumber", null)).isZero();
    assertThat(count(null, null, "zoe")).isZero();
    assertThat(count(null, null, "100%")).isZero();
  }

  @Test
  void s0_59_a_job_knows_the_search_of_each_visit_and_who_is_in_turn() throws Exception {
    var plan = SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL);
    var visit = world.visit(1);
    var id = world.start(plan, visit);
    world.run();
    var job = query.list(SearchFilter.active(), 0, 50).items().get(0).jobId();

    assertThat(query.ofJob(job).get(visit.id()).id()).isEqualTo(id);
    assertThat(query.ofJob(job).get(visit.id()).inTurn()).isEqualTo("Ada");
    assertThat(query.peopleOf(job)).containsEntry(ada, "Ada").containsEntry(bo, "Bo");
    assertThat(StatementCount.of(() -> query.ofJob(job))).isEqualTo(2);
  }

  @Test
  void the_plan_what_goes_out_and_whom_it_reaches_are_known_before() {
    var preparation = world.wiring.get(SearchPreparation.class);
    var visit = world.visit(1);
    var ways = preparation.ways(List.of(ada, bo));

    assertThat(ways.objections().get(bo)).containsKey(ChannelKind.PHONE);
    assertThat(ways.objections().get(bo)).doesNotContainKey(ChannelKind.EMAIL);
    assertThat(preparation.personnelTypes()).containsExactly("Nurse");
    var preview = preparation.preview(visit.id(), ChannelKind.EMAIL, false);
    assertThat(preview.subject()).startsWith("Can you work?");
    assertThat(preview.text()).contains("the-link-of-each-person");
    var plan = SearchWorld.plan(List.of(ada), ChannelKind.EMAIL);
    var id = world.start(plan, visit);
    assertThat(preparation.plan(id)).isEqualTo(plan);
    assertThat(preparation.reservation(id)).isEmpty();
  }

  private long count(Long customer, String type, String text) {
    return query.list(new SearchFilter(false, customer, type, text), 0, 50).items().size();
  }

  @Test
  void s0_61_every_candidate_in_order_with_phone_and_mail_side_by_side() throws Exception {
    var plan = SearchWorld.plan(List.of(bo, ada), ChannelKind.PHONE, ChannelKind.EMAIL);
    var id = world.start(plan, world.visit(1));
    world.run();
    var people = query.sheet(id).candidates();

    assertThat(people).extracting(CandidateLine::name).containsExactly("Bo", "Ada");
    assertThat(people.get(0).leg(ChannelKind.PHONE).orElseThrow().state())
        .isEqualTo(LegState.DISABLED);
    assertThat(people.get(0).leg(ChannelKind.EMAIL).orElseThrow().state()).isEqualTo(LegState.SENT);
    assertThat(people.get(1).leg(ChannelKind.PHONE).orElseThrow().state())
        .isEqualTo(LegState.WAITING);
    assertThat(StatementCount.of(() -> query.sheet(id))).isEqualTo(3);
    assertThat(StatementCount.of(() -> query.list(SearchFilter.active(), 0, 50))).isEqualTo(1);
  }
}
