package org.beckon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.AccountKit;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S1-40: push, against a service that verifies and decrypts")
class PushGatewayTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring wiring;
  PushService service;
  OwnDevices own;
  long ada;

  @BeforeEach
  void open() {
    var keys = PushKit.newKeys();
    service = new PushService(keys.publicKey(), clock.instant());
    wiring =
        new Wiring(database.em(), clock, caller)
            .set("beckon.push.public-key", keys.publicKey())
            .set("beckon.push.private-key", keys.privateKey())
            .set("beckon.push.contact", "mailto:it@beckon.example.org")
            .set("beckon.push.services", "push.example.org," + service.origin())
            .set("beckon.push.timeout", "PT0.5S");
    ada = TechnicianKit.ada(wiring);
    AccountKit.technician(wiring, "ada", ada);
    AccountKit.technician(wiring, "bo", TechnicianKit.bo(wiring));
    caller.becomes("ada");
    own = wiring.get(OwnDevices.class);
    database.commitAndForget();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void a_message_reaches_every_device_of_the_login() throws Exception {
    register("phone");
    register("tablet");

    var handover = gateway().send(message("1"));

    assertThat(handover.providerRef()).isEqualTo("2 devices");
    assertThat(service.shown)
        .extracting(PushService.Shown::device)
        .containsExactly("phone", "tablet");
    assertThat(service.shown.get(0).message().getString("title")).isEqualTo("New job: J-10001");
    assertThat(service.shown.get(0).message().getString("body")).isEqualTo("10:00, 1 Pier Road");
    assertThat(service.shown.get(0).ttl()).isEqualTo("28800");
    assertThat(service.refused).isEmpty();
  }

  @Test
  @DisplayName("B.8: a repeat takes the place of what it repeats")
  void repeats_collapse() throws Exception {
    register("phone");

    gateway().send(message("1"));
    gateway().send(message("1"));
    gateway().send(message("2"));

    var topics = service.shown.stream().map(PushService.Shown::topic).toList();
    assertThat(topics.get(0)).hasSize(32).isEqualTo(topics.get(1)).isNotEqualTo(topics.get(2));
    assertThat(service.shown.get(0).message().getString("tag")).isEqualTo(topics.get(0));
  }

  @Test
  @DisplayName("B8.3: a device that is gone is forgotten, the others are told")
  void gone() throws Exception {
    register("phone");
    register("tablet");
    service.unsubscribe("phone");

    assertThat(gateway().send(message("1")).providerRef()).isEqualTo("1 device");
    database.commitAndForget();
    assertThat(own.lines()).extracting(DeviceLine::name).containsExactly("tablet");

    service.unsubscribe("tablet");
    assertThat(refusal().isPermanent()).isTrue();
    database.commitAndForget();
    assertThat(own.lines()).isEmpty();
    assertThat(refusal().isPermanent()).isTrue();
  }

  @Test
  @DisplayName("B8.3: too many requests are tried again, a failure is a doubt")
  void trouble() {
    register("phone");

    service.status = 429;
    assertThat(refusal().isPermanent()).isFalse();
    service.status = 413;
    assertThat(refusal().isPermanent()).isTrue();
    service.status = 500;
    assertThat(catchThrowableOfType(InDoubt.class, () -> gateway().send(message("1")))).isNotNull();
    service.close();
    assertThat(refusal().isPermanent()).isFalse();
  }

  @Test
  @DisplayName("T-RETRY: a push service is not asked again before it wants to be")
  void retry_after() {
    register("phone");
    register("tablet");
    service.status = 429;
    service.retryAfter = "120";

    assertThat(refusal().earliest(clock.instant())).isEqualTo(clock.instant().plusSeconds(120));
  }

  @Test
  @DisplayName("the service of this test does notice a signature for somebody else")
  void the_service_is_no_pushover() {
    register("phone");
    service.now = clock.instant().plusSeconds(86_400);

    assertThat(refusal()).hasMessageStartingWith("HTTP 403");
    assertThat(service.refused).singleElement().asString().contains("expiry");
  }

  @Test
  @DisplayName(
      "S1-110: a device is registered once, by whoever uses it now, and seen by dispatchers")
  void registration() {
    var device = new Device();
    var endpoint = service.subscribe("phone", device);
    var id = own.register(device.registration("Chrome on Android", endpoint));
    database.commitAndForget();
    assertThat(own.register(device.registration("Ada's phone", endpoint))).isEqualTo(id);
    database.commitAndForget();

    assertThat(wiring.get(DeviceQuery.class).ofTechnician(ada))
        .containsExactly(new DeviceLine(id, "Ada's phone", clock.instant()));

    caller.becomes("bo");
    assertThatThrownBy(() -> own.turnOff(id)).isInstanceOf(NotFound.class);
    own.register(device.registration("Bo's phone", endpoint));
    database.commitAndForget();
    assertThat(wiring.get(DeviceQuery.class).ofTechnician(ada)).isEmpty();
    own.turnOff(id);
    database.commitAndForget();
    assertThat(own.lines()).isEmpty();
  }

  @Test
  void nobody_registers_more_than_ten() {
    for (var i = 0; i < 10; i++) {
      register("phone" + i);
    }

    assertThatThrownBy(() -> register("another")).isInstanceOf(Conflict.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "https://127.0.0.1/x",
        "https://push.example.org.evil.example.com/x",
        "https://eve@push.example.org/x",
        "https://evil.example.com/?push.example.org",
        "http://push.example.org/x",
        "https://push.example.org:8443/x",
        "file:///etc/passwd",
        "not an address"
      })
  @DisplayName("SSRF: no browser makes us call any machine but a push service")
  void foreign_addresses(String endpoint) {
    assertThatThrownBy(() -> own.register(new Device().registration("x", endpoint)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void broken_keys_are_refused() {
    var endpoint = service.origin() + "/x";
    assertThatThrownBy(() -> own.register(new RegisterDevice("x", endpoint, "AAAA", "AAAA")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> own.register(new RegisterDevice("x", endpoint, "%%", null)))
        .isInstanceOf(Invalid.class);
  }

  private void register(String name) {
    var device = new Device();
    own.register(device.registration(name, service.subscribe(name, device)));
    database.commitAndForget();
  }

  private PushGateway gateway() {
    var gateway = wiring.get(PushGateway.class);
    gateway.open();
    return gateway;
  }

  private NotAccepted refusal() {
    return catchThrowableOfType(NotAccepted.class, () -> gateway().send(message("1")));
  }

  private OutgoingMessage message(String key) {
    return new OutgoingMessage(
        key, clock.instant(), "ada", "Ada", "New job: J-10001", "10:00, 1 Pier Road");
  }
}
