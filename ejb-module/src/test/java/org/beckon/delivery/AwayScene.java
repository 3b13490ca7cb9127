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
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.MailKit;
import org.beckon.gateway.Outages;
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
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.AccountKit;
import org.beckon.sms.HttpProvider;
import org.beckon.sms.SmsKit;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An office with a real mail server and a real HTTP gateway for SMS that go away and come back. */
abstract class AwayScene {

  static final int REFUSES_US = 401;

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

  void goAway() {
    provider.status = REFUSES_US;
    tell(5);
    sweep();
    assertThat(wiring.get(Outages.class).all()).containsOnlyKeys(ChannelKind.SMS);
  }

  Wiring node(Wiring node) {
    node.put(Gateways.class, new Providers());
    ledger = new LedgerOfADatabase(node.get(OutageLedger.class));
    node.put(OutageLedger.class, ledger);
    return node.put(
        BatchLedger.class, new CommittedBatchLedger(node.get(BatchLedger.class), database));
  }

  static GreenMail mailServer(int port) {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  void only(String channel) {
    run("update technician set notify_by_email = false, notify_by_sms = false");
    run("update technician set notify_by_" + channel + " = true");
    database.commitAndForget();
  }

  void tell(int notices) {
    for (int i = 0; i < notices; i++) {
      wiring
          .get(Notifying.class)
          .tell(NoticeKit.notice(NoticeType.DISPATCH, "fact-" + told++, ada));
    }
    database.commitAndForget();
  }

  void sweep() {
    wiring.get(DeliverySweep.class).deliverDue();
    database.commitAndForget();
  }

  void sweepAfter(Duration wait) {
    clock.advance(wait);
    sweep();
  }

  List<DeliveryLine> smsLines() {
    return lines().stream().filter(line -> line.channel() == ChannelKind.SMS).toList();
  }

  List<DeliveryLine> lines() {
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

  List<AttemptState> states() {
    return lines().stream().map(DeliveryLine::state).toList();
  }

  List<Integer> tries() {
    return lines().stream().map(DeliveryLine::tries).toList();
  }

  List<Long> ids() {
    return lines().stream().map(DeliveryLine::attemptId).sorted().toList();
  }

  long count(String sql) {
    return ((Number) database.em().createNativeQuery(sql).getSingleResult()).longValue();
  }

  void run(String sql) {
    database.em().createNativeQuery(sql).executeUpdate();
  }
}
