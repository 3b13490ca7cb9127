package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.Outages;
import org.beckon.history.HistoryEntry;
import org.beckon.notification.AttemptState;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The gateway for SMS is away; people are asked another way, where there is one. */
@DisplayName("T-RETRY: a question falls to the next way while its gateway is away (B8.3)")
class AwayQuestionTest {

  @RegisterExtension Database database = new Database();

  SearchWorld world;
  List<Long> people = new ArrayList<>();
  List<Long> searches = new ArrayList<>();

  @BeforeEach
  void hire() {
    world = new SearchWorld(database);
    for (var name : List.of("Ada", "Bo", "Cy", "Di", "Ed", "Flo")) {
      people.add(world.hire(name));
    }
    world.refuses =
        claim -> claim.channel() == ChannelKind.SMS ? NotAccepted.forNow("Couldn't connect") : null;
  }

  @Test
  void those_on_their_way_at_once_and_the_history_says_why() {
    ask(5, ChannelKind.SMS, ChannelKind.EMAIL);
    world.deliver();
    assertThat(world.wiring.get(Outages.class).all()).containsOnlyKeys(ChannelKind.SMS);
    world.does(() -> world.wiring.get(SearchDesk.class).fallSoon(ChannelKind.SMS));
    world.deliver();

    assertThat(world.asked())
        .containsExactlyInAnyOrder("Ada EMAIL", "Bo EMAIL", "Cy EMAIL", "Di EMAIL", "Ed EMAIL");
    assertThat(world.leg(searches.get(0), people.get(0), ChannelKind.SMS))
        .isEqualTo(LegState.DISABLED);
    assertThat(world.story(searches.get(0)))
        .filteredOn(entry -> entry.kind().equals("search.fell"))
        .singleElement()
        .extracting(HistoryEntry::newValue, HistoryEntry::reason)
        .containsExactly("SMS", "SMS gateway is away");
    assertThat(states(ChannelKind.SMS)).containsOnly(AttemptState.CANCELED);
    Invariants.hold(database.em());
  }

  @Test
  void what_fell_does_not_leave_when_the_gateway_is_back() {
    ask(5, ChannelKind.SMS, ChannelKind.EMAIL);
    world.run();
    world.refuses = claim -> null;
    for (int i = 0; i < 5; i++) {
      world.runAfter(Duration.ofMinutes(1));
    }

    assertThat(world.asked()).hasSize(5).allMatch(to -> to.endsWith("EMAIL"));
    Invariants.hold(database.em());
  }

  @Test
  void one_that_is_asked_later_is_not_even_planned() {
    ask(5, ChannelKind.SMS, ChannelKind.EMAIL);
    world.run();
    var tried = world.tried.size();
    start(people.get(5), ChannelKind.SMS, ChannelKind.EMAIL);
    world.run();

    assertThat(world.asked()).endsWith("Flo EMAIL");
    assertThat(world.tried).hasSize(tried + 1);
    Invariants.hold(database.em());
  }

  @Test
  void without_another_way_it_waits_and_leaves_once_when_the_gateway_is_back() {
    ask(5, ChannelKind.SMS, ChannelKind.EMAIL);
    world.run();
    start(people.get(5), ChannelKind.SMS);
    world.run();
    assertThat(world.asked()).doesNotContain("Flo SMS");

    world.refuses = claim -> null;
    world.runAfter(Duration.ofSeconds(15));
    world.runAfter(Duration.ofSeconds(1));

    assertThat(world.asked()).filteredOn("Flo SMS"::equals).hasSize(1);
    assertThat(world.wiring.get(Outages.class).all()).isEmpty();
    Invariants.hold(database.em());
  }

  @Test
  void who_was_asked_the_other_way_before_waits_for_this_one() {
    ask(5, ChannelKind.SMS, ChannelKind.EMAIL);
    world.run();
    var id = start(people.get(5), ChannelKind.EMAIL, ChannelKind.SMS);
    world.run();
    world.runAfter(Duration.ofMinutes(10));

    assertThat(world.asked()).contains("Flo EMAIL");
    assertThat(world.leg(id, people.get(5), ChannelKind.SMS)).isEqualTo(LegState.IN_FLIGHT);
    Invariants.hold(database.em());
  }

  private void ask(int many, ChannelKind... ways) {
    for (int i = 0; i < many; i++) {
      searches.add(start(people.get(i), ways));
    }
    var tick = world.wiring.get(SearchTick.class);
    searches.forEach(id -> world.does(() -> tick.step(id)));
  }

  private long start(long person, ChannelKind... ways) {
    var plan = new PlanWith(SearchWorld.plan(List.of(person), ways));
    var oneAfterTheOther = Stream.of(ways).map(AwayQuestionTest::unhurried).toList();
    return world.start(plan.ways(oneAfterTheOther), world.visit(1));
  }

  private static Way unhurried(ChannelKind channel) {
    return new Way(channel, Duration.ofMinutes(10), Duration.ofMinutes(20));
  }

  private List<AttemptState> states(ChannelKind channel) {
    return database
        .em()
        .createQuery("select a.state from Attempt a where a.channel = :channel", AttemptState.class)
        .setParameter("channel", channel)
        .getResultList();
  }
}
