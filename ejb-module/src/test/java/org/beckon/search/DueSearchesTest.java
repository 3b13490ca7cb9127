package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Outages;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("B8.5: which searches are seen to, and in which order")
class DueSearchesTest {

  private static final int AT_ONCE = 500;

  @RegisterExtension Database database = new Database();

  SearchWorld world;

  @BeforeEach
  void open() {
    world = new SearchWorld(database);
  }

  @Test
  void the_longest_overdue_first_and_not_before_its_time() {
    var first = asking("Ada");
    world.clock.advance(Duration.ofSeconds(1));
    var second = asking("Bo");
    assertThat(due()).isEmpty();

    world.clock.advance(Duration.ofHours(1));
    assertThat(due()).containsExactly(first, second);

    step(first);
    assertThat(due()).containsExactly(second);
  }

  @Test
  void who_is_to_go_on_comes_before_who_has_only_to_hear() {
    var toGoOn = overdue("Ada");
    var toHear = start("Bo");
    world.deliver();

    assertThat(due()).containsExactly(toGoOn, toHear);

    step(toHear);
    assertThat(due()).containsExactly(toGoOn);
  }

  @Test
  void as_long_as_there_are_many_to_go_on_hearing_waits() {
    var toGoOn = overdue("Ada");
    var toHear = start("Bo");
    world.deliver();
    repeat(toGoOn, AT_ONCE - 2);
    assertThat(due()).hasSize(AT_ONCE).endsWith(toHear);

    repeat(toGoOn, 1);
    assertThat(due()).hasSize(AT_ONCE).doesNotContain(toHear);
  }

  /** The question has left, and the search knows. */
  private long asking(String name) {
    var id = start(name);
    world.deliver();
    step(id);
    return id;
  }

  /** Nobody has answered for too long. */
  private long overdue(String name) {
    var id = asking(name);
    world.clock.advance(Duration.ofHours(1));
    return id;
  }

  @Test
  void each_share_has_searches_of_its_own() {
    var both = List.of(overdue("Ada"), overdue("Bo"));

    assertThat(due(0, 2, Duration.ZERO)).containsExactlyElementsOf(of(both, 0));
    assertThat(due(1, 2, Duration.ZERO)).containsExactlyElementsOf(of(both, 1));
  }

  @Test
  void in_a_rush_what_was_handed_over_is_heard_of_a_little_later() {
    var patience = Duration.ofSeconds(10);
    var toHear = start("Ada");
    world.deliver();
    assertThat(due(0, 1, patience)).isEmpty();

    world.clock.advance(patience);
    assertThat(due(0, 1, patience)).containsExactly(toHear);
  }

  @Test
  void what_was_not_handed_over_is_heard_of_at_once() {
    var toHear = start("Ada");
    world.fails = claim -> true;
    world.deliver();

    assertThat(due(0, 1, Duration.ofSeconds(10))).containsExactly(toHear);
  }

  @Test
  void there_is_a_rush_while_many_questions_could_leave() {
    start("Ada");
    start("Bo");
    assertThat(isLeaving(1)).isTrue();
    assertThat(isLeaving(2)).isFalse();

    world.deliver();
    assertThat(isLeaving(0)).isFalse();
  }

  @Test
  void questions_for_a_gateway_that_is_away_make_no_rush() {
    start("Ada");
    world.does(
        () ->
            world
                .wiring
                .get(Outages.class)
                .begin(ChannelKind.EMAIL, 5, "Couldn't connect", world.clock.instant()));

    assertThat(isLeaving(0)).isFalse();
  }

  @Test
  void questions_that_may_not_leave_make_no_rush() {
    var paused = start("Ada");
    world.does(() -> world.wiring.get(Searching.class).pause(paused, 0));

    assertThat(isLeaving(0)).isFalse();
  }

  private boolean isLeaving(int many) {
    return world.wiring.get(DueSearches.class).isLeaving(many, world.clock.instant());
  }

  private static List<Long> of(List<Long> both, int share) {
    return both.stream().filter(id -> id % 2 == share).toList();
  }

  private List<Long> due() {
    return due(0, 1, Duration.ZERO);
  }

  private List<Long> due(int share, int shares, Duration patience) {
    return world.wiring.get(DueSearches.class).due(world.clock.instant(), share, shares, patience);
  }

  private void step(long id) {
    world.does(() -> world.wiring.get(SearchTick.class).step(id));
  }

  private long start(String name) {
    var person = world.hire(name);
    return world.start(SearchWorld.plan(List.of(person), ChannelKind.EMAIL), world.visit(1));
  }

  /** Searches that are as due as that one, for other places. */
  private void repeat(long id, int times) {
    world.does(
        () ->
            database
                .em()
                .createNativeQuery(
                    """
                    with other as (
                      insert into stack (id, version, created_at)
                      select m + n, 1, engine_now()
                      from (select max(id) m from stack) s, generate_series(1, ?1) n
                      returning id),
                    of_it as (
                      insert into dispatch (id, version, kind, status, status_since, due_at,
                        ordered_at, ordered_by, overridden)
                      select 1000000 + other.id, d.version, d.kind, d.status, d.status_since,
                        d.due_at, d.ordered_at, d.ordered_by, d.overridden
                      from other, dispatch d where d.id = ?2 returning id)
                    insert into search (dispatch_id, stack_id, reservation, plan, revision,
                      changed_by, generation, round, base_at, round_at, cue_at)
                    select 1000000 + other.id, other.id, s.reservation, s.plan, s.revision,
                      s.changed_by, s.generation, s.round, s.base_at, s.round_at, s.cue_at
                    from other, search s where s.dispatch_id = ?2
                    """)
                .setParameter(1, times)
                .setParameter(2, id)
                .executeUpdate());
  }
}
