package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.alert.AlertGateway;
import org.beckon.alert.AlertLine;
import org.beckon.alert.Alerts;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Handover;
import org.beckon.gateway.MailKit;
import org.beckon.gateway.Outages;
import org.beckon.gateway.WentAway;
import org.beckon.notification.AttemptState;
import org.beckon.notification.DeliveryLine;
import org.beckon.notification.DeliveryQuery;
import org.beckon.notification.NoticeClass;
import org.beckon.notification.NoticeKit;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Recipient;
import org.beckon.notification.RecipientKind;
import org.beckon.platform.Database;
import org.beckon.platform.Roles;
import org.beckon.platform.StatementCount;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.AccountKit;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.sms.HttpProvider;
import org.beckon.sms.SmsKit;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real mail server and a real HTTP gateway for SMS go away and come back. */
@DisplayName("T-RETRY: nothing is handed to a gateway that is away but a probe (B8.3)")
class BreakerTest {

  private static final int REFUSES_US = 401;

  @RegisterExtension Database database = new Database();

  HttpProvider provider = new HttpProvider();
  GreenMail mails = mailServer(0);
  int mailPort;
  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring wiring;
  LedgerOfADatabase ledger;
  Recipient ada;
  int told;

  final class Providers extends Gateways {
    private final Gateway sms = SmsKit.gatewayTo(provider, Duration.ofSeconds(10), false);
    private final Gateway mail = MailKit.patientGatewayTo(mailPort);
    private final Gateway alerts = new AlertGateway();

    @Override
    public boolean has(ChannelKind channel) {
      return Set.of(ChannelKind.EMAIL, ChannelKind.SMS, ChannelKind.IN_APP).contains(channel);
    }

    @Override
    public Gateway of(ChannelKind channel) {
      return switch (channel) {
        case SMS -> sms;
        case IN_APP -> alerts;
        default -> mail;
      };
    }
  }

  @BeforeEach
  void open() {
    mails.start();
    mailPort = mails.getSmtp().getPort();
    wiring = node(new Wiring(database.em(), clock, caller));
    AccountKit.administrator(wiring, "root");
    var id = TechnicianKit.adaWithMobile(wiring);
    ada = new Recipient(RecipientKind.TECHNICIAN, id, "Ada", Map.of());
    only("sms");
  }

  @AfterEach
  void close() {
    provider.close();
    mails.stop();
  }

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

  private void probeWhileTheDatabaseIsAway() {
    provider.status = 201;
    ledger.isAway = true;
    tell(1);
    sweepAfter(Duration.ofSeconds(1));
    assertThat(wiring.get(Outages.class).all()).isNotEmpty();
  }

  private void goAway() {
    provider.status = REFUSES_US;
    tell(5);
    sweep();
    assertThat(wiring.get(Outages.class).all()).containsOnlyKeys(ChannelKind.SMS);
  }

  private Wiring node(Wiring node) {
    node.put(Gateways.class, new Providers());
    ledger = new LedgerOfADatabase(node.get(OutageLedger.class));
    node.put(OutageLedger.class, ledger);
    return node.put(
        BatchLedger.class, new CommittedBatchLedger(node.get(BatchLedger.class), database));
  }

  private static GreenMail mailServer(int port) {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  private void only(String channel) {
    run("update technician set notify_by_email = false, notify_by_sms = false");
    run("update technician set notify_by_" + channel + " = true");
    database.commitAndForget();
  }

  private void tell(int notices) {
    for (int i = 0; i < notices; i++) {
      wiring
          .get(Notifying.class)
          .tell(NoticeKit.notice(NoticeType.DISPATCH, "fact-" + told++, ada));
    }
    database.commitAndForget();
  }

  private void sweep() {
    wiring.get(DeliverySweep.class).deliverDue();
    database.commitAndForget();
  }

  private void sweepAfter(Duration wait) {
    clock.advance(wait);
    sweep();
  }

  private List<DeliveryLine> smsLines() {
    return lines().stream().filter(line -> line.channel() == ChannelKind.SMS).toList();
  }

  private List<DeliveryLine> lines() {
    return wiring
        .get(DeliveryQuery.class)
        .recent(
            EnumSet.allOf(NoticeClass.class),
            EnumSet.complementOf(EnumSet.of(AttemptState.DISABLED)),
            0,
            200)
        .items()
        .stream()
        .filter(line -> line.noticeType() != NoticeType.GATEWAY)
        .toList();
  }

  private List<AttemptState> states() {
    return lines().stream().map(DeliveryLine::state).toList();
  }

  private List<Integer> tries() {
    return lines().stream().map(DeliveryLine::tries).toList();
  }

  private List<Long> ids() {
    return lines().stream().map(DeliveryLine::attemptId).sorted().toList();
  }

  private long count(String sql) {
    return ((Number) database.em().createNativeQuery(sql).getSingleResult()).longValue();
  }

  private void run(String sql) {
    database.em().createNativeQuery(sql).executeUpdate();
  }
}
