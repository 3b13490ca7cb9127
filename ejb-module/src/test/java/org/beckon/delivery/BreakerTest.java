package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Handover;
import org.beckon.gateway.Outages;
import org.beckon.notification.AttemptState;
import org.beckon.platform.Roles;
import org.beckon.platform.StatementCount;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.sms.HttpProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("T-RETRY: nothing is handed to a gateway that is away but a probe (B8.3)")
class BreakerTest extends AwayScene {

  @Test
  void mail_goes_on_once_the_server_is_back_and_nothing_is_lost_or_doubled() {
    only("email");
    mails.stop();
    tell(12);
    sweep();
    assertThat(wiring.get(Outages.class).all()).containsOnlyKeys(ChannelKind.EMAIL);

    for (int i = 0; i < 60; i++) {
      sweepAfter(Duration.ofMinutes(1));
    }
    assertThat(states()).containsOnly(AttemptState.PLANNED).hasSize(12);

    mails = mailServer(mailPort);
    mails.start();
    sweepAfter(Duration.ofMinutes(5));
    assertThat(mails.getReceivedMessages()).as("the probe").hasSize(1);
    sweepAfter(Duration.ofSeconds(1));

    assertThat(mails.getReceivedMessages()).hasSize(12);
    assertThat(states()).containsOnly(AttemptState.SENT).hasSize(12);
    assertThat(wiring.get(Outages.class).all()).isEmpty();
  }

  @Test
  void after_five_in_a_row_one_probe_at_a_time_at_a_growing_distance() {
    provider.status = REFUSES_US;
    tell(40);
    sweep();
    // Those that were on their way when the fifth came back are not called back.
    var before = provider.asked.size();
    assertThat(before).isLessThanOrEqualTo(Lines.OF_A_CHANNEL);

    for (var seconds : List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300)) {
      sweepAfter(Duration.ofSeconds(seconds).minusMillis(100));
      assertThat(provider.asked).as("shortly before %d", seconds).hasSize(before);
      sweepAfter(Duration.ofMillis(100));
      sweep();
      assertThat(provider.asked).as("after %d", seconds).hasSize(++before);
    }
  }

  @Test
  void waiting_and_probing_are_no_tries() {
    provider.status = REFUSES_US;
    tell(5);
    sweep();
    for (int i = 0; i < 20; i++) {
      sweepAfter(Duration.ofMinutes(5));
    }

    assertThat(tries()).allSatisfy(tries -> assertThat(tries).isLessThanOrEqualTo(1));
    assertThat(states()).containsOnly(AttemptState.PLANNED);
  }

  @Test
  void what_is_hinted_waits_too() {
    goAway();
    var asked = provider.asked.size();
    tell(1);

    wiring.get(Desks.class).hint(ChannelKind.SMS, ids());

    assertThat(provider.asked).hasSize(asked);
  }

  @Test
  void other_channels_go_on() {
    goAway();
    run("update technician set notify_by_email = true");
    tell(3);
    sweep();

    assertThat(mails.getReceivedMessages()).hasSize(3);
  }

  @Test
  void four_in_a_row_are_not_enough_and_one_that_gets_through_begins_a_new_row() {
    provider.status = REFUSES_US;
    tell(4);
    sweep();
    assertThat(wiring.get(Outages.class).all()).isEmpty();
    provider.status = 201;
    tell(1);
    sweep();
    provider.status = REFUSES_US;
    tell(4);
    sweep();

    assertThat(wiring.get(Outages.class).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"429,", "429,60", "503,60", "400,"})
  void who_is_busy_or_does_not_like_a_message_is_there(int status, String retryAfter) {
    provider.status = status;
    provider.retryAfter = retryAfter;
    tell(8);
    sweep();

    assertThat(provider.asked).hasSize(8);
    assertThat(wiring.get(Outages.class).all()).isEmpty();
  }

  @Test
  void doubts_count() {
    provider.mood = HttpProvider.Mood.HANGS_UP;
    tell(5);
    sweep();

    assertThat(wiring.get(Outages.class).all()).containsOnlyKeys(ChannelKind.SMS);
  }

  @Test
  void a_probe_that_is_refused_for_good_lets_the_next_message_be_one() {
    goAway();
    provider.status = 400;
    tell(3);
    var asked = provider.asked.size();
    sweepAfter(Duration.ofSeconds(15));
    assertThat(provider.asked.size()).isGreaterThan(asked);
    provider.status = 201;
    sweepAfter(Duration.ofSeconds(1));
    sweepAfter(Duration.ofSeconds(1));

    assertThat(wiring.get(Outages.class).all()).isEmpty();
  }

  @Test
  void zero_switches_it_off_even_while_one_is_away() {
    goAway();
    var asked = provider.asked.size();
    caller.becomes("root", Roles.ADMIN);
    wiring
        .get(SettingsChange.class)
        .change(new ChangeSetting(SettingName.GATEWAY_FAILURES, "0", 0));
    database.commitAndForget();

    sweepAfter(Duration.ofSeconds(15));

    assertThat(provider.asked.size() - asked).as("as by the plan").isGreaterThan(1);
    tell(10);
    sweep();
    assertThat(wiring.get(Outages.class).all()).isEmpty();
    assertThat(count("select count(*) from gateway_away")).isZero();
  }

  @Test
  void hand_overs_that_get_through_ask_and_write_nothing() throws Exception {
    tell(1);
    var worker = wiring.get(OneWorker.class);
    var claim = worker.claim(ids().get(0)).orElseThrow();
    var breaker = wiring.get(Breaker.class);
    var sent = Outcome.sent(claim, new Handover("SM1"));

    assertThat(
            StatementCount.of(
                () -> {
                  breaker.heard(sent);
                  return null;
                }))
        .isZero();
  }
}
