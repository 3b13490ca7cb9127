package org.beckon.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.beckon.gateway.Capability;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.PhoneKit;
import org.beckon.sms.HttpProvider.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S1-42: SMS by an HTTP gateway")
class HttpSmsGatewayTest {

  HttpProvider provider = new HttpProvider();
  HttpSmsSettings settings;

  @BeforeEach
  void configure() {
    settings = SmsKit.settings(provider.url());
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void a_message_is_handed_over_as_the_template_says() throws Exception {
    settings.headers = Optional.of("X-Project: 7 | Authorization: Bearer {password}");
    settings.password = Optional.of("sesame");

    var handover = gateway().send(SmsKit.toAda("Boiler at 1 Pier Road, 10:00"));

    assertThat(handover.providerRef()).isEqualTo("SM1");
    var asked = provider.asked.get(0);
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.header("X-Project")).isEqualTo("7");
    assertThat(asked.header("Authorization")).isEqualTo("Bearer sesame");
    assertThat(asked.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(asked.body())
        .isEqualTo(
            "{\"to\": \"+16175550100\", \"text\": \"Boiler at 1 Pier Road, 10:00\","
                + " \"reference\": \"assignment:17:3:DISPATCH:SMS:1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\", \"to\": \"+900", "{to} {password}", "Küche\n東京 \\ $1", "a&to=b"})
  @DisplayName("no message can add a field of its own to the request")
  void escaping_json(String text) throws Exception {
    settings.password = Optional.of("sesame");

    gateway().send(SmsKit.toAda(text));

    var body = Json.createReader(new StringReader(provider.asked.get(0).body())).readObject();
    assertThat(body.getString("text")).isEqualTo(text);
    assertThat(body.getString("to")).isEqualTo("+16175550100");
  }

  @Test
  void in_a_form_and_in_the_address_it_is_percent_signs_that_protect() throws Exception {
    settings.method = "GET";
    settings.body = Optional.empty();
    settings.url =
        Optional.of(provider.url() + "/cgi-bin/sendsms?user={user}&to={digits}&text={text}");
    settings.user = Optional.of("kannel");

    gateway().send(SmsKit.toAda("Küche & Bad = 1+1"));

    assertThat(provider.asked.get(0).target())
        .isEqualTo(
            "/cgi-bin/sendsms?user=kannel&to=16175550100&text=K%C3%BCche%20%26%20Bad%20%3D%201%2B1");
    assertThat(provider.asked.get(0).header("Authorization")).startsWith("Basic ");
  }

  @ParameterizedTest
  @CsvSource({"429,", "503, 30", "401,", "403,", "404,", "408,"})
  @DisplayName("B8.3: provably not accepted, so tried again")
  void for_now(int status, String retryAfter) {
    provider.status = status;
    provider.retryAfter = retryAfter;

    assertThat(refusal().isPermanent()).isFalse();
    assertThat(refusal()).hasMessageStartingWith("HTTP " + status);
  }

  @ParameterizedTest
  @CsvSource({"429, 120, 120", "503, 120, 120", "429, 0, 0", "429, soon, 0", "429,, 0"})
  @DisplayName("T-RETRY: when it wants to be asked again is kept, if it can be understood")
  void retry_after(int status, String retryAfter, long seconds) {
    provider.status = status;
    provider.retryAfter = retryAfter;

    var now = Instant.parse("2026-03-02T08:00:00Z");
    assertThat(refusal().earliest(now)).isEqualTo(now.plusSeconds(seconds));
  }

  @Test
  @DisplayName("B8.3: a gateway that is not there was not told anything")
  void nobody_there() {
    provider.close();

    assertThat(refusal().isPermanent()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 410, 422})
  @DisplayName("B8.3: a bad number is not tried again, and the gateway's words are kept")
  void for_good(int status) {
    provider.status = status;
    provider.answer = "{\"code\": 21211,\n \"message\": \"Invalid 'To' Phone Number\"}";

    assertThat(refusal().isPermanent()).isTrue();
    assertThat(refusal())
        .hasMessage(
            "HTTP %d {\"code\": 21211, \"message\": \"Invalid 'To' Phone Number\"}", status);
  }

  @Test
  void a_gateway_that_always_says_200_is_understood_by_its_words() {
    provider.status = 200;
    provider.answer = "ERR: no credit";
    settings.successBody = Optional.of("^OK");

    assertThat(refusal().isPermanent()).isTrue();
    assertThat(refusal()).hasMessage("The gateway says: ERR: no credit");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 409})
  @DisplayName("B8.3: a failure after the request was written is a doubt (Twilio 20500)")
  void doubt(int status) {
    provider.status = status;

    assertInDoubt();
  }

  @ParameterizedTest
  @CsvSource({"HANGS_UP", "SAYS_NOTHING", "TAKES_IT_AND_HANGS_UP"})
  @DisplayName("B8.3: silence after the request was written is a doubt")
  void silence(Mood mood) {
    provider.mood = mood;

    assertInDoubt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4711", "+1 617", "+16175550100\r\nX: y", "sip:eve@example.org"})
  void what_is_no_number_never_leaves(String number) {
    var refused =
        catchThrowableOfType(NotAccepted.class, () -> gateway().send(SmsKit.to(number, "x")));

    assertThat(refused.isPermanent()).isTrue();
    assertThat(provider.asked).isEmpty();
  }

  @Test
  @DisplayName("toll fraud: numbers far from home are refused when prefixes are set")
  void prefixes() throws Exception {
    var gateway = gateway();
    gateway.numbers = PhoneKit.only("+1, +44");

    gateway.send(SmsKit.toAda("x"));
    var refused =
        catchThrowableOfType(
            NotAccepted.class, () -> gateway.send(SmsKit.to("+882168000000", "x")));

    assertThat(refused.isPermanent()).isTrue();
    assertThat(provider.asked).hasSize(1);
  }

  @Test
  @DisplayName("B.8: a gateway that knows our key again takes a message once")
  void idempotent() throws Exception {
    settings.keyHeader = Optional.of("Idempotency-Key");
    provider.mood = Mood.TAKES_IT_AND_HANGS_UP;
    assertInDoubt();
    provider.mood = Mood.ANSWERS;

    gateway().send(SmsKit.toAda("x"));

    assertThat(gateway().capability()).isEqualTo(Capability.IDEMPOTENT);
    assertThat(provider.asked).hasSize(2);
    assertThat(provider.taken).hasSize(1);
  }

  @Test
  @DisplayName("B.8: a gateway that can be asked says whether it has a message")
  void queryable() throws Exception {
    settings.findUrl = Optional.of(provider.url() + "/find?ref={key}");
    settings.findFound = Optional.of("\"id\": \"([^\"]+)\"");
    assertThat(gateway().capability()).isEqualTo(Capability.QUERYABLE);
    var key = SmsKit.toAda("x").idemKey();
    assertThat(gateway().find(key)).isEmpty();

    provider.mood = Mood.TAKES_IT_AND_HANGS_UP;
    assertInDoubt();

    provider.mood = Mood.ANSWERS;
    assertThat(gateway().find(key))
        .hasValueSatisfying(h -> assertThat(h.providerRef()).isEqualTo("SM1"));
    provider.mood = Mood.SAYS_NOTHING;
    assertThat(catchThrowableOfType(InDoubt.class, () -> gateway().find(key))).isNotNull();
  }

  @Test
  void without_either_it_is_blind_and_without_an_address_it_is_not_there() {
    assertThat(gateway().capability()).isEqualTo(Capability.BLIND);
    assertThat(gateway().isConfigured()).isTrue();

    settings.provider = "NONE";
    assertThat(gateway().isConfigured()).isFalse();
  }

  @Test
  @DisplayName("no secret in what is kept of a failure")
  void secrets() {
    settings.user = Optional.of("beckon");
    settings.password = Optional.of("sesame opens");
    settings.url = Optional.of("not a url {password}");
    assertThat(refusal()).hasMessageNotContaining("sesame").hasNoCause();

    settings.url = Optional.of("http://127.0.0.1:1/?p={password}");
    assertThat(refusal()).hasMessageNotContaining("sesame");
    assertThat(String.valueOf(refusal().getCause())).doesNotContain("sesame");
  }

  private HttpSmsGateway gateway() {
    return SmsKit.gateway(settings);
  }

  private NotAccepted refusal() {
    return catchThrowableOfType(NotAccepted.class, () -> gateway().send(SmsKit.toAda("x")));
  }

  private void assertInDoubt() {
    assertThat(catchThrowableOfType(InDoubt.class, () -> gateway().send(SmsKit.toAda("x"))))
        .isNotNull()
        .message()
        .isNotBlank();
  }
}
