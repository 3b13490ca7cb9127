package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.MailKit;
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

/** An SMS gateway takes every call and never answers; the mail server is well. Both are real. */
@DisplayName("B8.5: a provider that hangs holds up its own channel, and no other")
class HangingProviderTest {

  private static final int TOLD = Lines.OF_A_CHANNEL + 8;
  private static final Duration LONGER_THAN_THE_TEST = Duration.ofMinutes(5);
  private static final long PATIENCE = 60_000;

  @RegisterExtension Database database = new Database();

  HttpProvider provider = new HttpProvider();
  GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  ExecutorService pool = Executors.newCachedThreadPool();
  volatile boolean closing;
  TestClock clock = new TestClock();
  Wiring wiring;

  /** The application's gateways; the SMS one waits for an answer for longer than anybody here. */
  final class Providers extends Gateways {
    private final Gateway sms = SmsKit.gatewayTo(provider, LONGER_THAN_THE_TEST, true);
    private final Gateway mail = MailKit.patientGatewayTo(mails.getSmtp().getPort());

    @Override
    public boolean has(ChannelKind channel) {
      return channel == ChannelKind.EMAIL || channel == ChannelKind.SMS;
    }

    @Override
    public Gateway of(ChannelKind channel) {
      return channel == ChannelKind.SMS ? sms : mail;
    }
  }

  @BeforeEach
  void open() {
    provider.mood = HttpProvider.Mood.SAYS_NOTHING;
    mails.start();
    wiring =
        new Wiring(database.em(), clock, new TestCaller()).put(Gateways.class, new Providers());
    wiring.put(BatchLedger.class, new SessionBatchLedger(wiring, database));
    wiring.put(OutageLedger.class, new SessionOutageLedger(wiring, database));
    wiring.get(DeliveryThreads.class).executor =
        work -> {
          if (closing) {
            work.run();
          } else {
            pool.execute(work);
          }
        };
    var id = TechnicianKit.adaWithMobile(wiring);
    run("update technician set notify_by_sms = true");
    for (int i = 0; i < TOLD; i++) {
      var recipient = NoticeKit.technician(id, "Ada");
      wiring
          .get(Notifying.class)
          .tell(NoticeKit.notice(NoticeType.DISPATCH, "fact-" + i, recipient));
    }
    database.commitAndForget();
  }

  @AfterEach
  void close() throws InterruptedException {
    closing = true;
    provider.close();
    pool.shutdown();
    assertThat(pool.awaitTermination(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
    mails.stop();
  }

  @Test
  void what_is_found_to_be_due_goes_out_by_mail_while_every_line_for_sms_hangs() {
    wiring.get(DeliverySweep.class).deliverDue();

    assertThatMailGoesOutWhileSmsHangs();
  }

  @Test
  void hints_of_sms_keep_no_hint_of_mail_waiting() {
    var desks = wiring.get(Desks.class);

    // As many as a listener has sessions, and more: none of them may wait.
    for (var id : ids(ChannelKind.SMS)) {
      desks.hint(ChannelKind.SMS, List.of(id));
    }
    desks.hint(ChannelKind.EMAIL, ids(ChannelKind.EMAIL));

    assertThatMailGoesOutWhileSmsHangs();
  }

  @Test
  void a_doubt_of_sms_that_is_asked_about_keeps_no_doubt_of_mail_waiting() {
    wiring.put(
        DoubtLedger.class, new CommittedDoubtLedger(wiring.get(DoubtLedger.class), database));
    var worker = wiring.get(OneWorker.class);
    var oldest = ids(ChannelKind.SMS).get(0);
    var newest = ids(ChannelKind.EMAIL).get(TOLD - 1);
    for (var id : List.of(oldest, newest)) {
      worker.doubted(worker.claim(id).orElseThrow(), "no answer");
    }
    database.commitAndForget();
    clock.advance(DoubtLedger.SETTLE);

    wiring.get(Recovery.class).recover();

    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
    while (inDoubt(ChannelKind.EMAIL) > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(inDoubt(ChannelKind.EMAIL)).isZero();
    assertThat(inDoubt(ChannelKind.SMS)).isEqualTo(1);
  }

  private long inDoubt(ChannelKind channel) {
    return count(
        "select count(*) from attempt where state = 'IN_DOUBT' and channel = '" + channel + "'");
  }

  private void assertThatMailGoesOutWhileSmsHangs() {
    assertThat(mails.waitForIncomingEmail(PATIENCE, TOLD)).as("every mail is there").isTrue();
    assertThat(provider.asked).as("calls that hang").hasSizeBetween(1, Lines.OF_A_CHANNEL);
    assertThat(count("select count(*) from attempt where channel = 'SMS' and state = 'PLANNED'"))
        .as("without a line nothing is claimed")
        .isGreaterThanOrEqualTo(TOLD - Lines.OF_A_CHANNEL);
    assertThat(count("select count(*) from attempt where channel = 'SMS' and state = 'SENT'"))
        .isZero();
  }

  private List<Long> ids(ChannelKind channel) {
    List<?> ids =
        database
            .em()
            .createNativeQuery("select id from attempt where channel = ?1 order by id")
            .setParameter(1, channel.name())
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private long count(String sql) {
    try (var em = database.anotherSession()) {
      return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
  }

  private void run(String sql) {
    database.em().createNativeQuery(sql).executeUpdate();
  }
}
