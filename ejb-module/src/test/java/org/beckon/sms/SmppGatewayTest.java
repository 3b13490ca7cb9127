package org.beckon.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.beckon.gateway.Capability;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.PhoneKit;
import org.beckon.inbound.Intake;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S1-42: SMS by SMPP, against a carrier's server")
class SmppGatewayTest {

  List<String> shown = new CopyOnWriteArrayList<>();
  Carrier carrier = new Carrier(text -> shown.add(text.words()));
  SmppSettings settings = new SmppSettings();
  SmppGateway gateway = new SmppGateway();
  Kept kept = new Kept();

  /** What was kept of what came in. */
  static final class Kept extends Intake {

    final List<String> ids = new ArrayList<>();
    final List<Map<String, String>> fields = new ArrayList<>();
    boolean away;

    @Override
    public synchronized boolean take(
        String provider, String eventId, Map<String, String> newFields) {
      if (away) {
        throw new EJBException("the database is away");
      }
      ids.add(eventId);
      fields.add(newFields);
      return true;
    }
  }

  @BeforeEach
  void configure() {
    settings.provider = "SMPP";
    settings.from = Optional.of("+16175550000");
    settings.host = Optional.of("127.0.0.1");
    settings.port = carrier.port();
    settings.systemId = Optional.of("beckon");
    settings.password = Optional.of(Carrier.PASSWORD);
    settings.systemType = Optional.empty();
    settings.timeout = Duration.ofSeconds(2);
    settings.keepAlive = Duration.ofSeconds(20);
    gateway.settings = settings;
    gateway.numbers = PhoneKit.anyNumber();
    gateway.line = new SmppLine();
    gateway.line.settings = settings;
    gateway.line.receiver = new SmppReceiver();
    gateway.line.receiver.intake = kept;
  }

  @AfterEach
  void close() {
    gateway.line.hangUp();
    carrier.close();
  }

  @Test
  void a_message_is_handed_over_and_a_receipt_is_asked_for() throws Exception {
    var handover = gateway.send(SmsKit.toAda("Boiler, 10:00. Answer 27 1 or 27 2"));

    assertThat(handover.providerRef()).isEqualTo("M1");
    var message = carrier.submitted.get(0);
    assertThat(message.getDestAddress()).isEqualTo("16175550100");
    assertThat(message.getDestAddrTon()).isEqualTo((byte) 1);
    assertThat(message.getSourceAddr()).isEqualTo("16175550000");
    assertThat(message.getRegisteredDelivery()).isEqualTo((byte) 1);
    assertThat(message.getDataCoding()).isEqualTo(SmsParts.GSM7);
    assertThat(Gsm7.decode(message.getShortMessage())).startsWith("Boiler, 10:00.");
    assertThat(gateway.capability()).isEqualTo(Capability.BLIND);
  }

  @Test
  void a_long_message_goes_in_parts_that_belong_together() throws Exception {
    gateway.send(SmsKit.toAda("東".repeat(100)));

    assertThat(carrier.submitted).hasSize(2).allMatch(part -> part.isUdhi());
    assertThat(shown).containsExactly("東".repeat(100));
    assertThat(carrier.submitted.get(1).getDataCoding()).isEqualTo(SmsParts.UCS2);
    assertThat(carrier.submitted.get(0).getShortMessage()[3])
        .isEqualTo(carrier.submitted.get(1).getShortMessage()[3]);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        SMPPConstant.STAT_ESME_RTHROTTLED,
        SMPPConstant.STAT_ESME_RMSGQFUL,
        SMPPConstant.STAT_ESME_RSYSERR
      })
  @DisplayName("B8.3: throttled is provably not accepted, and tried again")
  void throttled(int status) {
    carrier.status = status;

    assertThat(refusal().isPermanent()).isFalse();
    assertThat(refusal()).hasMessage("SMPP status 0x%08x", status);
  }

  @Test
  @DisplayName("B8.3: a wrong number is not tried again")
  void wrong_number() {
    carrier.status = SMPPConstant.STAT_ESME_RINVDSTADR;

    assertThat(refusal().isPermanent()).isTrue();
  }

  @Test
  @DisplayName("B8.3: half a message taken is a doubt")
  void half_taken() {
    carrier.status = SMPPConstant.STAT_ESME_RTHROTTLED;
    carrier.from = 1;

    assertThat(
            catchThrowableOfType(InDoubt.class, () -> gateway.send(SmsKit.toAda("a".repeat(200)))))
        .hasMessage("Only 1 of 2 parts were taken");
  }

  @Test
  @DisplayName("B8.3: a lost submit_sm_resp is a doubt; afterwards the line is made again")
  void lost_answer() throws Exception {
    carrier.silent = true;
    assertThat(catchThrowableOfType(InDoubt.class, () -> gateway.send(SmsKit.toAda("x"))))
        .isNotNull();
    assertThat(carrier.submitted).hasSize(1);

    carrier.silent = false;
    assertThat(gateway.send(SmsKit.toAda("x")).providerRef()).isEqualTo("M2");
  }

  @Test
  @DisplayName("B8.3: a carrier that is not there, or does not know us, was not told anything")
  void no_line() throws Exception {
    settings.password = Optional.of("sesame");
    assertThat(refusal().isPermanent()).isFalse();
    assertThat(refusal().getMessage()).doesNotContain("sesame");

    settings.password = Optional.of(Carrier.PASSWORD);
    carrier.close();
    assertThat(refusal().isPermanent()).isFalse();

    carrier.open();
    gateway.send(SmsKit.toAda("x"));
    assertThat(carrier.submitted).hasSize(1);
  }

  @Test
  @DisplayName("B8.4: an answer is acknowledged only when it is kept")
  void answers() throws Exception {
    gateway.send(SmsKit.toAda("x"));

    carrier.deliver(false, SmsParts.GSM7, Gsm7.encode("27 1"));
    carrier.deliver(false, SmsParts.UCS2, "27 2 é".getBytes(StandardCharsets.UTF_16BE));
    carrier.deliver(false, SmsParts.GSM7, Gsm7.encode("27 1"));

    assertThat(kept.fields)
        .extracting(fields -> fields.get("text"))
        .containsExactly("27 1", "27 2 é", "27 1");
    assertThat(kept.fields).allMatch(fields -> fields.get("from").equals("16175550100"));
    assertThat(kept.ids).doesNotHaveDuplicates();

    kept.away = true;
    assertThatThrownBy(() -> carrier.deliver(false, SmsParts.GSM7, Gsm7.encode("27 1")))
        .isInstanceOfSatisfying(
            NegativeResponseException.class,
            e -> assertThat(e.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
  }

  @Test
  @DisplayName("B8.4: a receipt is kept under the name of its message")
  void receipts() throws Exception {
    gateway.send(SmsKit.toAda("x"));

    carrier.deliver(
        true,
        SmsParts.GSM7,
        ("id:M1 sub:001 dlvrd:001 submit date:2603020800 done date:2603020801 stat:DELIVRD err:000"
                + " text:x")
            .getBytes(StandardCharsets.US_ASCII));

    assertThat(kept.ids).containsExactly("receipt:M1:DELIVRD");
    assertThat(kept.fields.get(0))
        .containsEntry("providerRef", "M1")
        .containsEntry("state", "DELIVRD");
  }

  @Test
  void not_configured_it_is_not_there() {
    settings.provider = "HTTP";
    assertThat(gateway.isConfigured()).isFalse();
    settings.provider = "SMPP";
    assertThat(gateway.isConfigured()).isTrue();
    settings.host = Optional.empty();
    assertThat(gateway.isConfigured()).isFalse();
  }

  private NotAccepted refusal() {
    return catchThrowableOfType(NotAccepted.class, () -> gateway.send(SmsKit.toAda("x")));
  }
}
