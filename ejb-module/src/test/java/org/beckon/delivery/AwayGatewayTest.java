package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beckon.alert.AlertLine;
import org.beckon.alert.Alerts;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Handover;
import org.beckon.gateway.Outages;
import org.beckon.gateway.WentAway;
import org.beckon.notification.AttemptState;
import org.beckon.notification.DeliveryLine;
import org.beckon.notification.NoticeType;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "T-RETRY: nodes and people agree that a gateway is away, and know when it is back (B8.3)")
class AwayGatewayTest extends AwayScene {

  @Test
  void what_failed_before_another_node_found_it_back_counts_no_more() {
    goAway();
    run("update attempt set due_at = due_at + interval '1 day' where state = 'PLANNED'");
    run("delete from gateway_away");
    database.commitAndForget();

    tell(4);
    sweep();
    assertThat(wiring.get(Outages.class).all()).isEmpty();

    tell(1);
    sweep();
    assertThat(wiring.get(Outages.class).all()).containsOnlyKeys(ChannelKind.SMS);
  }

  @Test
  void two_nodes_agree_and_share_the_probe() {
    goAway();
    var asked = provider.asked.size();
    try (var em = database.anotherSession()) {
      var other = wiring.with(em, new TestCaller()).put(Gateways.class, new Providers());
      var worker = other.get(OneWorker.class);
      em.getTransaction().begin();
      assertThat(worker.claim(ids().get(0))).as("away for the other node, too").isEmpty();
      em.getTransaction().commit();

      clock.advance(Duration.ofSeconds(15));
      em.getTransaction().begin();
      var probe = worker.claimNext().orElseThrow();
      em.getTransaction().commit();
      assertThat(probe.probe()).isTrue();
      sweep();
      assertThat(provider.asked).as("the other node is at it").hasSize(asked);

      em.getTransaction().begin();
      worker.sent(probe, new Handover("SM1"));
      em.getTransaction().commit();
    }
    provider.status = 201;
    clock.advance(Duration.ofMinutes(1));
    database.commitAndForget();
    sweep();
    assertThat(states()).containsOnly(AttemptState.SENT);
  }

  @Test
  void a_node_that_dies_at_its_probe_keeps_nobody_waiting_for_long() {
    goAway();
    clock.advance(Duration.ofSeconds(15));
    assertThat(wiring.get(OneWorker.class).claimNext()).isPresent();
    database.commitAndForget();
    provider.status = 201;

    sweepAfter(Duration.ofSeconds(40));
    sweep();

    assertThat(wiring.get(Outages.class).all()).isEmpty();
  }

  @Test
  void what_a_probe_found_is_written_down_once_the_database_is_back() {
    goAway();
    probeWhileTheDatabaseIsAway();
    wiring.get(Breaker.class).again();
    assertThat(wiring.get(Outages.class).all()).as("still away").isNotEmpty();

    ledger.isAway = false;
    wiring.get(DeliverySweep.class).recover();
    database.commitAndForget();

    assertThat(wiring.get(Outages.class).all()).isEmpty();
  }

  @Test
  void what_a_probe_found_is_forgotten_when_somebody_else_may_have_made_another() {
    goAway();
    var breaker = wiring.get(Breaker.class);
    breaker.stopwatch = () -> 0;
    probeWhileTheDatabaseIsAway();

    ledger.isAway = false;
    breaker.stopwatch = BatchLedger.MARGIN::toNanos;
    breaker.again();
    breaker.stopwatch = () -> 0;
    breaker.again();

    assertThat(wiring.get(Outages.class).all()).isNotEmpty();
  }

  @Test
  void supervisors_find_it_on_their_page_once_and_that_it_is_back() {
    goAway();
    sweepAfter(Duration.ofSeconds(15));
    sweepAfter(Duration.ofSeconds(30));
    caller.becomes("root", Roles.ADMIN);
    var alerts = wiring.get(Alerts.class);
    assertThat(alerts.unread())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.type()).isEqualTo(NoticeType.GATEWAY);
              assertThat(alert.subject()).matches("SMS has been away since \\d\\d:\\d\\d");
              assertThat(alert.more()).startsWith("HTTP 401").endsWith("5 messages wait.");
            });

    provider.status = 201;
    sweepAfter(Duration.ofMinutes(1));
    sweep();

    assertThat(alerts.unread()).extracting(AlertLine::subject).first().isEqualTo("SMS is back");
    assertThat(alerts.unread()).hasSize(2);
    alerts.read(alerts.unread().stream().map(AlertLine::id).toList());
    assertThat(alerts.unread()).isEmpty();
  }

  @Test
  void what_is_back_with_the_first_probe_is_nobody_told_of() {
    goAway();
    provider.status = 201;
    tell(1);
    sweepAfter(Duration.ofSeconds(1));
    sweep();
    caller.becomes("root", Roles.ADMIN);

    assertThat(states()).contains(AttemptState.SENT);
    assertThat(wiring.get(Outages.class).all()).isEmpty();
    assertThat(wiring.get(Alerts.class).unread()).isEmpty();
  }

  @Test
  void what_waits_says_so_and_open_searches_are_told() {
    wiring.fired().clear();
    goAway();

    assertThat(smsLines())
        .extracting(DeliveryLine::reason)
        .containsOnly("Waits: SMS gateway is away");
    assertThat(wiring.fired()).contains(new WentAway(ChannelKind.SMS));
  }

  private void probeWhileTheDatabaseIsAway() {
    provider.status = 201;
    ledger.isAway = true;
    tell(1);
    sweepAfter(Duration.ofSeconds(1));
    assertThat(wiring.get(Outages.class).all()).isNotEmpty();
  }
}
