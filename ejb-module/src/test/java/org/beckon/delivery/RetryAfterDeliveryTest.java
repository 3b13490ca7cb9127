package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.OneGateway;
import org.beckon.notification.Attempt;
import org.beckon.notification.AttemptState;
import org.beckon.notification.NoticeKit;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.sms.HttpProvider;
import org.beckon.sms.SmsKit;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real HTTP gateway that says when it wants to be asked again. */
@DisplayName("T-RETRY: nobody is asked again before they want to be (B8.3)")
class RetryAfterDeliveryTest {

  @RegisterExtension Database database = new Database();

  HttpProvider provider = new HttpProvider();
  Gateway sms = SmsKit.gatewayTo(provider, Duration.ofSeconds(10), false);
  TestClock clock = new TestClock();
  Wiring wiring;

  @BeforeEach
  void tell_ada_by_sms() {
    wiring =
        new Wiring(database.em(), clock, new TestCaller()).put(Gateways.class, new OneGateway(sms));
    var batches = new CommittedBatchLedger(wiring.get(BatchLedger.class), database);
    wiring.put(BatchLedger.class, batches);
    var id = TechnicianKit.adaWithMobile(wiring);
    database
        .em()
        .createNativeQuery("update technician set notify_by_sms = true, notify_by_email = false")
        .executeUpdate();
    database.commitAndForget();
    var ada = NoticeKit.technician(id, "Ada");
    wiring.get(Notifying.class).tell(NoticeKit.notice(NoticeType.DISPATCH, "one", ada));
    database.commitAndForget();
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void after_so_many_seconds(int status) {
    refuse(status, "120");

    assertNextTryAfter(120);
  }

  @Test
  void after_a_moment_that_it_names() {
    // Of the provider's clock, which is not ours.
    var moment = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5);
    refuse(429, DateTimeFormatter.RFC_1123_DATE_TIME.format(moment));

    sweepAfter(Duration.ofSeconds(290));
    assertThat(provider.asked).hasSize(1);
    sweepAfter(Duration.ofSeconds(20));
    assertThat(provider.asked).hasSize(2);
  }

  @Test
  void one_that_wants_to_be_asked_sooner_than_we_would_is_asked_when_we_would() {
    refuse(429, "1");

    assertNextTryAfter(15);
  }

  @Test
  void one_that_wants_to_be_asked_tomorrow_is_asked_after_a_quarter_of_an_hour() {
    refuse(503, "86400");

    assertNextTryAfter(900);
  }

  @Test
  void the_number_of_tries_stays_the_same() {
    refuse(429, "600");
    for (int i = 0; i < 10; i++) {
      sweepAfter(Duration.ofSeconds(600));
    }

    assertThat(provider.asked).hasSize(4);
    assertThat(state()).isEqualTo(AttemptState.FAILED);
  }

  private void refuse(int status, String retryAfter) {
    provider.status = status;
    provider.retryAfter = retryAfter;
    sweepAfter(Duration.ZERO);
    assertThat(provider.asked).hasSize(1);
    assertThat(state()).isEqualTo(AttemptState.PLANNED);
  }

  private void assertNextTryAfter(int seconds) {
    provider.status = 201;
    sweepAfter(Duration.ofSeconds(seconds - 1L));
    assertThat(provider.asked).as("a second early").hasSize(1);
    sweepAfter(Duration.ofSeconds(1));
    assertThat(provider.asked).hasSize(2);
    assertThat(state()).isEqualTo(AttemptState.SENT);
  }

  private void sweepAfter(Duration wait) {
    clock.advance(wait);
    wiring.get(DeliverySweep.class).deliverDue();
  }

  private AttemptState state() {
    return database
        .em()
        .createQuery(
            "select a from Attempt a where a.channel = org.beckon.gateway.ChannelKind.SMS",
            Attempt.class)
        .getSingleResult()
        .state();
  }
}
