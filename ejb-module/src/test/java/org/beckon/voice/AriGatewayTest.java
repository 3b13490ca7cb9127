package org.beckon.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.beckon.gateway.Capability;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.gateway.PhoneKit;
import org.beckon.inbound.Intake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S0-75: calls by ARI, against a telephone system that keeps to its description")
class AriGatewayTest {

  private static final String KEY = "assignment:17:3:DISPATCH:PHONE:1";
  private static final String CHANNEL = "beckon.assignment.17.3.DISPATCH.PHONE.1";

  Asterisk asterisk = new Asterisk();
  AriSettings settings = new AriSettings();
  AriGateway gateway = new AriGateway();
  Kept kept = new Kept();

  /** What was kept of what was heard. */
  static final class Kept extends Intake {

    final BlockingQueue<Map<String, String>> fields = new LinkedBlockingQueue<>();
    volatile String lastId = "";

    @Override
    public boolean take(String provider, String eventId, Map<String, String> newFields) {
      lastId = eventId;
      return fields.add(newFields);
    }

    @Override
    public boolean knows(String provider, String eventIdBegins) {
      return lastId.startsWith(eventIdBegins);
    }

    Map<String, String> next() throws InterruptedException {
      return fields.poll(5, TimeUnit.SECONDS);
    }
  }

  @BeforeEach
  void configure() {
    settings.url = Optional.of(asterisk.url());
    settings.user = Optional.of(Asterisk.USER);
    settings.password = Optional.of(Asterisk.PASSWORD);
    settings.endpoint = "PJSIP/{to}@trunk";
    settings.speech = Optional.of("sound:http://speech:59125/process?text={text}");
    settings.from = Optional.of("+16175550000");
    settings.ring = Duration.ofSeconds(45);
    settings.wait = Duration.ofMillis(150);
    settings.timeout = Duration.ofMillis(800);
    gateway.settings = settings;
    gateway.numbers = PhoneKit.anyNumber();
    gateway.intake = kept;
    gateway.line = new AriLine();
    gateway.line.settings = settings;
    gateway.channels = new AriChannels();
    gateway.channels.settings = settings;
    gateway.channels.open();
  }

  @AfterEach
  void close() {
    gateway.line.hangUp();
    asterisk.close();
    assertThat(asterisk.mistakes).isEmpty();
  }

  @Test
  void a_call_is_made_and_accepted() throws Exception {
    assertThat(gateway.send(message()).providerRef()).isEqualTo(CHANNEL);
    assertThat(asterisk.originated.get(0))
        .containsEntry("endpoint", "PJSIP/+16175550100@trunk")
        .containsEntry("callerId", "+16175550000")
        .containsEntry("timeout", "45")
        .containsEntry("app", gateway.line.app());

    asterisk.pickUp(CHANNEL);
    assertThat(kept.next()).containsEntry("state", "answered").containsEntry("reference", KEY);
    var greeting = asterisk.nextSaid();
    assertThat(greeting.media())
        .startsWith("sound:http://speech:59125/process?text=Hello.%20This%20is")
        .doesNotContain(",", "Pier");
    asterisk.press(CHANNEL, "1");
    assertThat(asterisk.nextSaid().media()).contains("1%20Pier%20Road%2C%2010%3A00");
    asterisk.press(CHANNEL, "2");
    assertThat(asterisk.nextSaid().media()).contains("1%20Pier%20Road");
    asterisk.press(CHANNEL, "1");
    assertThat(kept.next())
        .containsEntry("digit", "1")
        .containsEntry("reference", KEY)
        .containsEntry("from", "+16175550100");

    asterisk.finish(asterisk.nextSaid());
    assertThat(asterisk.nextHungUp()).isEqualTo(CHANNEL);
    asterisk.end(CHANNEL, 16);
    assertThat(kept.fields.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void a_call_is_declined() throws Exception {
    gateway.send(message());
    asterisk.pickUp(CHANNEL);
    asterisk.press(CHANNEL, "1");
    asterisk.press(CHANNEL, "3");

    kept.next();
    assertThat(kept.next()).containsEntry("digit", "3");
  }

  @ParameterizedTest(name = "cause {0} is {1}")
  @CsvSource({
    "17, BUSY",
    "18, NO_ANSWER",
    "19, NO_ANSWER",
    "16, NO_ANSWER",
    "1, FAILED",
    "38, FAILED"
  })
  @DisplayName("S0-64: busy and not answered are told apart")
  void not_reached(int cause, String outcome) throws Exception {
    gateway.send(message());
    asterisk.end(CHANNEL, cause);

    assertThat(kept.next()).containsEntry("outcome", outcome).containsEntry("reference", KEY);
  }

  @Test
  @DisplayName("S0-64: answered without a key is asked once more, then left alone")
  void no_input() throws Exception {
    gateway.send(message());
    asterisk.pickUp(CHANNEL);
    kept.next();
    asterisk.finish(asterisk.nextSaid());
    asterisk.finish(asterisk.nextSaid());
    var goodbye = asterisk.nextSaid();
    assertThat(goodbye.media()).contains("Goodbye");
    asterisk.finish(goodbye);
    assertThat(asterisk.nextHungUp()).isEqualTo(CHANNEL);
    asterisk.end(CHANNEL, 16);

    assertThat(kept.next()).containsEntry("outcome", "NO_INPUT");
  }

  @Test
  @DisplayName("B.8: a call whose answer was lost is found again, and no second one is made")
  void queryable() throws Exception {
    assertThat(gateway.capability()).isEqualTo(Capability.QUERYABLE);
    assertThat(gateway.find(KEY)).isEmpty();
    asterisk.silent = true;
    assertThat(catchThrowableOfType(InDoubt.class, () -> gateway.send(message()))).isNotNull();
    asterisk.silent = false;

    assertThat(gateway.find(KEY)).isPresent();
    assertThat(gateway.send(message()).providerRef()).isEqualTo(CHANNEL);
    assertThat(asterisk.originated).hasSize(1);

    asterisk.end(CHANNEL, 17);
    assertThat(kept.next()).containsEntry("outcome", "BUSY");
    assertThat(gateway.find(KEY)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 401, 404})
  @DisplayName("B8.3: what Asterisk did not look at is tried again")
  void for_now(int status) {
    asterisk.originateStatus = status;

    assertThat(refusal().isPermanent()).isFalse();
  }

  @Test
  @DisplayName("B8.3: an error of Asterisk is a doubt, and can be asked about")
  void doubt() {
    asterisk.originateStatus = 500;

    assertThat(catchThrowableOfType(InDoubt.class, () -> gateway.send(message()))).isNotNull();
  }

  @Test
  @DisplayName("B8.3: without a line nobody was called; a line that broke is made again")
  void line() throws Exception {
    settings.password = Optional.of("sesame");
    assertThat(refusal()).hasMessage("No line to Asterisk");

    settings.password = Optional.of(Asterisk.PASSWORD);
    gateway.send(message());
    asterisk.dropTheLine();
    asterisk.forget(CHANNEL);

    var tries = 0;
    while (catchThrowableOfType(Exception.class, () -> gateway.send(message())) != null
        && tries++ < 20) {
      Thread.onSpinWait();
    }
    assertThat(asterisk.originated).hasSize(2);
  }

  @Test
  void what_is_no_number_is_never_dialed() {
    var refused =
        catchThrowableOfType(
            NotAccepted.class, () -> gateway.send(to("16175550100@evil.example.org")));

    assertThat(refused.isPermanent()).isTrue();
    assertThat(asterisk.originated).isEmpty();
  }

  @Test
  void without_an_address_or_a_voice_it_is_not_there() {
    assertThat(gateway.isConfigured()).isTrue();
    settings.speech = Optional.empty();
    assertThat(gateway.isConfigured()).isFalse();
  }

  private NotAccepted refusal() {
    return catchThrowableOfType(NotAccepted.class, () -> gateway.send(message()));
  }

  private static OutgoingMessage message() {
    return to("+16175550100");
  }

  private static OutgoingMessage to(String number) {
    return new OutgoingMessage(
        KEY,
        Instant.parse("2026-03-02T08:00:00Z"),
        number,
        "Ada",
        "New job",
        "Boiler at 1 Pier Road, 10:00");
  }
}
