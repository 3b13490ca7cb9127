package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.RetryAfter;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A question waits because its provider wants to be asked later; the search does not wait. */
@DisplayName("T-RETRY: a question that has become useless meanwhile does not leave")
class RefusedQuestionTest {

  @RegisterExtension Database database = new Database();

  SearchWorld world;
  long ada;
  long bo;

  @BeforeEach
  void the_sms_gateway_wants_to_be_asked_in_ten_minutes() {
    world = new SearchWorld(database);
    ada = world.hire("Ada");
    bo = world.hire("Bo");
    world.refuses =
        claim ->
            claim.channel() == ChannelKind.SMS
                ? NotAccepted.forNow("HTTP 429", RetryAfter.of(Duration.ofMinutes(10)))
                : null;
  }

  @Test
  void answered_by_another_way() {
    var id = start(List.of(ada), ChannelKind.SMS, ChannelKind.EMAIL);
    assertThat(world.asked()).containsExactly("Ada EMAIL");

    world.answers("Ada", Choice.ACCEPT);
    world.refuses = claim -> null;
    world.runAfter(Duration.ofMinutes(10));

    assertThat(world.asked()).containsExactly("Ada EMAIL");
    assertThat(world.search(id).isStopped()).isTrue();
    Invariants.hold(database.em());
  }

  @Test
  void waited_for_too_long() {
    var id = start(List.of(ada, bo), ChannelKind.SMS);
    assertThat(world.asked()).isEmpty();
    world.runAfter(Duration.ofMinutes(11));
    // Twice refused: it could leave after 21 minutes, and after 20 nobody waits for it any longer.
    world.refuses = claim -> null;
    world.runAfter(Duration.ofMinutes(9));

    assertThat(world.leg(id, ada, ChannelKind.SMS)).isEqualTo(LegState.NO_RESPONSE);
    world.runAfter(Duration.ofMinutes(1));
    assertThat(world.asked()).containsExactly("Bo SMS");
    Invariants.hold(database.em());
  }

  @Test
  void in_time_it_leaves() {
    start(List.of(ada, bo), ChannelKind.SMS);
    world.refuses = claim -> null;
    world.runAfter(Duration.ofMinutes(9));
    assertThat(world.asked()).isEmpty();
    world.runAfter(Duration.ofMinutes(1));

    assertThat(world.asked()).containsExactly("Ada SMS");
    Invariants.hold(database.em());
  }

  private long start(List<Long> people, ChannelKind... ways) {
    var id = world.start(SearchWorld.plan(people, ways), world.visit(1));
    world.run();
    return id;
  }
}
