package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.gateway.ChannelKind;
import org.beckon.history.History;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.Stale;
import org.beckon.schedule.JobCancellation;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a search goes on, stands still and ends. */
class SearchingTest {

  @RegisterExtension Database database = new Database();

  SearchWorld world;
  long ada;
  long bo;
  long cy;

  @BeforeEach
  void anOffice() {
    world = new SearchWorld(database);
    ada = world.hire("Ada");
    bo = world.hire("Bo");
    cy = world.hire("Cy");
  }

  @AfterEach
  void invariants() {
    Invariants.hold(database.em());
  }

  @Test
  void s0_87_mail_to_the_first_then_a_call_then_mail_to_the_next() {
    var plan = everyTenMinutes(ChannelKind.EMAIL, ChannelKind.PHONE);
    world.start(plan, world.visit(1));
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL");

    world.runAfter(Duration.ofMinutes(9));
    assertThat(world.asked()).hasSize(1);
    world.runAfter(Duration.ofMinutes(1));
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Ada PHONE");
    world.runAfter(Duration.ofMinutes(20));
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Ada PHONE", "Bo EMAIL");
  }

  @Test
  void s0_38_who_asked_everybody_in_vain_is_exhausted_and_says_so() {
    var id = world.start(SearchWorld.plan(List.of(ada, bo), ChannelKind.PHONE), world.visit(1));
    for (int i = 0; i < 3; i++) {
      world.run();
      world.clock.advance(Duration.ofMinutes(2));
    }

    assertThat(world.search(id).outcome()).contains(DispatchOutcome.EXHAUSTED);
    assertThat(world.leg(id, ada, ChannelKind.PHONE)).isEqualTo(LegState.NO_RESPONSE);
    assertThat(world.candidate(id, ada).leg(ChannelKind.PHONE).reason())
        .contains(Silence.EXPIRED.word());
  }

  @Test
  void t_q_1_who_is_on_two_lists_is_asked_once() {
    var plan = tiers(Tier.of(List.of(ada, bo, ada)), Tier.of(List.of(bo, cy)));
    world.start(plan, world.visit(3));
    for (int i = 0; i < 5; i++) {
      world.run();
      world.clock.advance(Duration.ofMinutes(6));
    }
    assertThat(world.asked()).containsExactly("Ada SMS", "Bo SMS", "Cy SMS");
  }

  @Test
  void t_q_2_one_call_at_a_time_to_a_phone_and_a_minute_between_messages() {
    // Two searches want Ada by text at the same moment.
    world.start(SearchWorld.plan(List.of(ada), ChannelKind.SMS), world.visit(1));
    world.start(
        SearchWorld.plan(List.of(ada), ChannelKind.SMS), world.visit(1, Duration.ofHours(48)));
    world.run();
    assertThat(world.asked()).containsExactly("Ada SMS");
    world.runAfter(Duration.ofSeconds(59));
    assertThat(world.asked()).hasSize(1);
    world.runAfter(Duration.ofSeconds(1));
    assertThat(world.asked()).containsExactly("Ada SMS", "Ada SMS");
  }

  @Test
  void t_q_2_a_phone_that_rings_is_not_rung_a_second_time() {
    var noGap = withGap(SearchWorld.plan(List.of(ada), ChannelKind.PHONE), Duration.ZERO);
    world.start(noGap, world.visit(1));
    world.start(noGap, world.visit(1, Duration.ofHours(48)));
    var ledger = world.wiring.get(org.beckon.delivery.OneWorker.class);
    assertThat(world.done(ledger::claimNext)).isPresent();
    assertThat(world.done(ledger::claimNext)).isEmpty();
  }

  @Test
  void t_q_2_who_may_still_be_in_a_call_is_not_called() {
    var noGap = withGap(SearchWorld.plan(List.of(ada), ChannelKind.PHONE), Duration.ZERO);
    world.start(noGap, world.visit(1));
    world.start(noGap, world.visit(1, Duration.ofHours(48)));
    world.run();
    assertThat(world.asked()).containsExactly("Ada PHONE");

    world.runAfter(Duration.ofSeconds(119));
    assertThat(world.asked()).hasSize(1);
    world.runAfter(Duration.ofSeconds(6));
    assertThat(world.asked()).containsExactly("Ada PHONE", "Ada PHONE");
  }

  @Test
  void t_q_4_a_way_that_is_switched_off_is_skipped_at_once_and_shown() {
    var dan = world.hire("Dan", true, false, false);
    var eve = world.hire("Eve", false, false, false);
    var plan = everyTenMinutes(ChannelKind.PHONE, ChannelKind.EMAIL);
    var id = world.start(withPeople(plan, List.of(eve, dan, ada)), world.visit(1));
    world.run();

    assertThat(world.asked()).containsExactly("Dan EMAIL");
    assertThat(world.leg(id, eve, ChannelKind.PHONE)).isEqualTo(LegState.DISABLED);
    assertThat(world.leg(id, eve, ChannelKind.EMAIL)).isEqualTo(LegState.DISABLED);
    assertThat(world.leg(id, dan, ChannelKind.PHONE)).isEqualTo(LegState.DISABLED);
    assertThat(world.candidate(id, dan).leg(ChannelKind.PHONE).reason())
        .contains("Switched off for Dan: phone");
  }

  @Test
  void s0_03_while_phone_is_switched_off_for_all_nobody_is_called_whatever_the_plan() {
    world.does(
        () ->
            world
                .wiring
                .get(SettingsChange.class)
                .change(new ChangeSetting(SettingName.NOTIFY_BY_PHONE, "false", 1)));
    var plan = everyTenMinutes(ChannelKind.PHONE, ChannelKind.EMAIL);
    var id = world.start(plan, world.visit(1));
    world.run();
    world.runAfter(Duration.ofHours(1));
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Bo EMAIL");
    assertThat(world.candidate(id, ada).leg(ChannelKind.PHONE).reason())
        .contains("Switched off for everybody: phone");
  }

  @Test
  void t_q_5_people_and_places_can_be_added_and_taken_away_while_it_is_under_way() {
    var dan = world.hire("Dan");
    var id = world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    world.run();
    world.does(() -> world.wiring.get(Searching.class).addPeople(id, 1, List.of(ada, bo, dan)));
    world.does(() -> world.wiring.get(Searching.class).changePlaces(id, 3));
    world.answers("Ada", Choice.ACCEPT);
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Bo EMAIL");
    assertThatThrownBy(
            () -> world.does(() -> world.wiring.get(Searching.class).changePlaces(id, 0)))
        .isInstanceOf(Invalid.class);

    world.does(() -> world.wiring.get(Searching.class).changePlaces(id, 1));
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.FILLED);
  }

  @Test
  void t_q_6_who_was_asked_is_told_once_that_nobody_is_needed_if_the_plan_says_so() {
    var plan = withNews(wide(SearchWorld.plan(List.of(ada, bo, cy), ChannelKind.EMAIL), 2));
    world.start(plan, world.visit(1));
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Bo EMAIL");
    world.answers("Bo", Choice.ACCEPT);
    world.run();
    world.run();

    assertThat(world.sent)
        .filteredOn(one -> one.message().subject().startsWith("No longer needed"))
        .extracting(SearchWorld.Sent::to)
        .containsExactlyInAnyOrder("Ada EMAIL", "Ada SMS", "Ada PHONE");
    assertThat(world.asked()).doesNotContain("Cy EMAIL");
  }

  @Test
  void t_cfg_1_a_tier_in_which_nobody_can_be_reached_is_refused() {
    var eve = world.hire("Eve", false, false, false);
    var visit = world.visit(1);
    assertThatThrownBy(
            () -> world.start(tiers(Tier.of(List.of(ada)), Tier.of(List.of(eve))), visit))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("nobody in tier 2 can");
    assertThat(world.ids("select dispatch_id from search")).isEmpty();
  }

  @Test
  void t_pause_2_paused_time_does_not_count_and_the_time_that_was_left_is_left() {
    var plan = everyTenMinutes(ChannelKind.EMAIL, ChannelKind.PHONE);
    var id = world.start(plan, world.visit(1));
    world.run();
    world.runAfter(Duration.ofMinutes(4));
    pause(id);
    world.runAfter(Duration.ofHours(2));
    assertThat(world.asked()).containsExactly("Ada EMAIL");
    play(id);
    world.runAfter(Duration.ofSeconds(359));
    assertThat(world.asked()).containsExactly("Ada EMAIL");
    world.runAfter(Duration.ofSeconds(1));
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Ada PHONE");
    world.runAfter(Duration.ofMinutes(20));
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Ada PHONE", "Bo EMAIL");
  }

  @Test
  void t_pause_2_the_deadline_does_not_wait_for_a_pause() {
    var plan = SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL);
    var id = world.start(plan, world.visit(1, Duration.ofHours(3)));
    world.run();
    pause(id);
    world.runAfter(Duration.ofHours(4));
    play(id);
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.EXPIRED);
  }

  @Test
  void t_pause_1_what_was_planned_before_the_pause_does_not_leave_in_it() {
    var id = world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    pause(id);
    world.deliver();
    assertThat(world.asked()).isEmpty();
    play(id);
    world.deliver();
    assertThat(world.asked()).containsExactly("Ada EMAIL");
  }

  @Test
  void t_pause_1_answers_count_while_it_is_paused_and_nobody_else_is_asked() {
    var id = world.start(SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL), world.visit(2));
    world.run();
    pause(id);
    assertThat(world.answers("Ada", Choice.ACCEPT).effect()).isEqualTo(Effect.ACCEPTED);
    world.runAfter(Duration.ofHours(1));
    assertThat(world.asked()).containsExactly("Ada EMAIL");
    assertThat(world.search(id).status()).isEqualTo(DispatchStatus.PAUSED);
    play(id);
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL", "Bo EMAIL");
  }

  @Test
  void t_cas_1_of_two_who_toggle_at_once_the_second_is_told_who_was_first() {
    var id = world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    var seen = world.search(id).revision();
    world.caller.becomes("bea", "DISPATCHER");
    world.does(() -> world.wiring.get(Searching.class).pause(id, seen));
    world.caller.becomes("dora", "DISPATCHER");
    assertThatThrownBy(() -> world.does(() -> world.wiring.get(Searching.class).pause(id, seen)))
        .isInstanceOf(Conflict.class)
        .hasMessageStartingWith("bea changed this");
    assertThat(world.search(id).status()).isEqualTo(DispatchStatus.PAUSED);
  }

  @Test
  void t_restart_1_other_beans_go_on_where_the_killed_ones_stopped_and_leave_pauses_alone() {
    var running = world.start(SearchWorld.plan(List.of(ada, bo), ChannelKind.SMS), world.visit(1));
    var paused =
        world.start(
            SearchWorld.plan(List.of(cy), ChannelKind.SMS), world.visit(1, Duration.ofHours(48)));
    pause(paused);
    // Killed in the middle of a step: nothing of it is there.
    world.clock.advance(Duration.ofMinutes(20));
    world.wiring.get(SearchTick.class).step(running);
    database.rollbackAndForget();

    try (var em = database.anotherSession()) {
      em.getTransaction().begin();
      var tick = world.session(em).get(SearchTick.class);
      assertThat(tick.due(0, 1, Duration.ZERO)).containsExactly(running);
      assertThat(tick.step(running)).isTrue();
      em.getTransaction().commit();
    }
    database.commitAndForget();
    assertThat(world.search(paused).status()).isEqualTo(DispatchStatus.PAUSED);
  }

  @Test
  void of_two_nodes_that_tick_at_once_one_moves_on_and_the_other_passes_over_it() {
    var id = world.start(SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL), world.visit(1));
    world.run();
    world.clock.advance(Duration.ofHours(1));
    try (var em = database.anotherSession()) {
      em.getTransaction().begin();
      assertThat(world.session(em).get(SearchTick.class).step(id)).isTrue();
      assertThat(world.wiring.get(SearchTick.class).step(id)).isFalse();
      em.getTransaction().commit();
    }
    assertThat(world.wiring.get(SearchTick.class).step(id)).isFalse();
  }

  @Test
  void s0_88_outside_the_calling_hours_nothing_leaves_and_it_goes_on_when_they_begin() {
    var hours =
        new CallingHours(
            ZoneId.of("UTC"),
            Arrays.stream(java.time.DayOfWeek.values())
                .collect(
                    Collectors.toMap(
                        day -> day,
                        day -> new CallingHours.Day(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
    var id = world.start(SearchPlan.usual(hours, List.of(ada), ChannelKind.EMAIL), world.visit(1));
    world.run();
    assertThat(world.search(id).status()).isEqualTo(DispatchStatus.HELD);
    assertThat(world.asked()).isEmpty();
    world.runAfter(Duration.ofHours(1));
    assertThat(world.search(id).status()).isEqualTo(DispatchStatus.ACTIVE);
    assertThat(world.asked()).containsExactly("Ada EMAIL");
  }

  @Test
  void s0_89_a_plan_to_be_started_by_hand_waits_for_play() {
    var plan = withMode(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), SearchMode.MANUALLY);
    var id = world.start(plan, world.visit(1));
    world.runAfter(Duration.ofMinutes(1));
    assertThat(world.asked()).isEmpty();
    play(id);
    world.run();
    assertThat(world.asked()).containsExactly("Ada EMAIL");
  }

  @Test
  void who_is_unavailable_now_is_passed_over_and_shown_so_until_the_time_is_over() {
    var planning = world.wiring.get(WorkforcePlanning.class);
    var until = world.clock.in(Duration.ofMinutes(30));
    world.does(() -> planning.unavailable(ada, version(ada), until));
    var plan = SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL);
    var id = world.start(plan, world.visit(1));
    world.run();

    assertThat(world.asked()).containsExactly("Bo EMAIL");
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.UNAVAILABLE);
    assertThat(world.candidate(id, ada).leg(ChannelKind.EMAIL).reason())
        .contains("Ada cannot be reached now.");

    world.clock.advance(Duration.ofMinutes(31));
    world.start(plan, world.visit(1, Duration.ofHours(72)));
    world.run();
    assertThat(world.asked()).endsWith("Ada EMAIL");
  }

  @Test
  void nobody_is_unavailable_for_weeks_or_until_yesterday() {
    var planning = world.wiring.get(WorkforcePlanning.class);
    for (var wrong : List.of(Duration.ofDays(8), Duration.ofMinutes(-1))) {
      assertThatThrownBy(() -> planning.unavailable(ada, version(ada), world.clock.in(wrong)))
          .isInstanceOf(Invalid.class);
    }
  }

  private int version(long technicianId) {
    return world.wiring.get(Technicians.class).get(technicianId).version();
  }

  @Test
  void what_ends_without_enough_people_waits_for_a_decision() {
    var query = world.wiring.get(SearchQuery.class);
    var searching = world.wiring.get(Searching.class);
    var id = world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    world.run();
    assertThat(query.undecided()).isEmpty();

    world.answers("Ada", Choice.DECLINE);
    world.run();
    var line = query.undecided().get(0);
    assertThat(line.outcome()).isEqualTo(DispatchOutcome.EXHAUSTED);

    world.does(() -> searching.leave(id, line.revision()));
    assertThat(query.undecided()).isEmpty();
    assertThatThrownBy(() -> searching.leave(id, line.revision())).isInstanceOf(Stale.class);
  }

  @Test
  void what_somebody_stopped_or_filled_waits_for_nobody() {
    var id = world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    var query = world.wiring.get(SearchQuery.class);
    world.run();
    world.answers("Ada", Choice.ACCEPT);
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.FILLED);
    assertThat(query.undecided()).isEmpty();
  }

  @Test
  void s0_82_canceling_what_it_is_for_stops_it_in_the_same_transaction() {
    var visit = world.visit(1);
    var id = world.start(SearchWorld.plan(List.of(ada, bo), ChannelKind.EMAIL), visit);
    var job = world.appointment(visit.id()).job();
    world.does(
        () -> world.wiring.get(JobCancellation.class).cancel(job.id(), job.version(), "gone"));
    assertThat(world.search(id).outcome()).contains(DispatchOutcome.CANCELED);
    world.deliver();
    assertThat(world.asked()).isEmpty();
  }

  @Test
  void failed_hand_overs_use_the_next_way_at_once_and_never_end_a_turn_silently() {
    world.fails = claim -> claim.message().endpoint().equals("ada1@beckon.example.org");
    var plan = everyTenMinutes(ChannelKind.EMAIL, ChannelKind.PHONE);
    var id = world.start(plan, world.visit(1));
    world.run();
    assertThat(world.asked()).containsExactly("Ada PHONE");
    assertThat(world.leg(id, ada, ChannelKind.EMAIL)).isEqualTo(LegState.FAILED);
  }

  @Test
  void t_hist_1_what_was_written_holds_and_what_was_changed_later_is_found() {
    var id = world.start(SearchWorld.plan(List.of(ada), ChannelKind.EMAIL), world.visit(1));
    world.run();
    world.answers("Ada", Choice.ACCEPT);
    var history = world.wiring.get(History.class);
    assertThat(history.brokenChains()).isEmpty();
    assertThat(world.story(id))
        .extracting(entry -> entry.kind())
        .contains("search.started", "search.asked", "search.accepted", "search.stopped");

    for (var tampering :
        List.of(
            "update history_item set new_value = 'nobody' where kind = 'search.accepted'",
            "delete from history_item where kind = 'search.stopped'",
            "delete from history_item where kind = 'search.asked'",
            "update history_item set chain_no = -1 where kind = 'search.asked'")) {
      var em = database.em();
      em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
      assertThat(em.createNativeQuery(tampering).executeUpdate()).isPositive();
      assertThat(history.brokenChains()).as(tampering).containsKey(id);
      database.rollbackAndForget();
    }
  }

  private void pause(long id) {
    var seen = world.search(id).revision();
    world.does(() -> world.wiring.get(Searching.class).pause(id, seen));
  }

  private void play(long id) {
    var seen = world.search(id).revision();
    world.does(() -> world.wiring.get(Searching.class).play(id, seen));
  }

  private SearchPlan everyTenMinutes(ChannelKind... channels) {
    var ways =
        Arrays.stream(channels)
            .map(channel -> new Way(channel, Duration.ofMinutes(10), Duration.ofMinutes(20)))
            .toList();
    return new PlanWith(SearchWorld.plan(List.of(ada, bo, cy), channels)).ways(ways);
  }

  private SearchPlan tiers(Tier... tiers) {
    return new PlanWith(SearchWorld.plan(List.of(ada), ChannelKind.SMS)).tiers(List.of(tiers));
  }

  private static SearchPlan withPeople(SearchPlan plan, List<Long> people) {
    return new PlanWith(plan).tiers(List.of(Tier.of(people)));
  }

  private static SearchPlan withGap(SearchPlan plan, Duration gap) {
    return new PlanWith(plan).gap(gap);
  }

  private static SearchPlan withMode(SearchPlan plan, SearchMode mode) {
    return new PlanWith(plan).mode(mode);
  }

  private static SearchPlan withNews(SearchPlan plan) {
    return new PlanWith(plan).notifyFilled();
  }

  private static SearchPlan wide(SearchPlan plan, int width) {
    return new PlanWith(plan).width(width);
  }
}
