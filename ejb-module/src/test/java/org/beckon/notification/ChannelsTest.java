package org.beckon.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Handover;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.AccountKit;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S1-40 to S1-49: the channels besides e-mail")
class ChannelsTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  long ada;

  @BeforeEach
  void hire_ada() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    ada = TechnicianKit.adaWithMobile(wiring);
    wants("sms", true);
    wants("phone", true);
    wants("push", true);
    enable(SettingName.NOTIFY_BY_PHONE, true);
    database.commitAndForget();
  }

  @ParameterizedTest
  @EnumSource(names = {"SMS", "PHONE", "PUSH"})
  @DisplayName("without a provider a channel is not offered, and it says so")
  void no_provider(ChannelKind channel) {
    tell("one");

    assertThat(attempts()).extracting(Attempt::channel).doesNotContain(channel);
    assertThat(method(channel).why())
        .isEqualTo("No gateway for %s is configured".formatted(channel.word()));
  }

  @ParameterizedTest
  @EnumSource(names = {"SMS", "PHONE"})
  @DisplayName("S1-49, S0-11: with a provider, the flags and a phone to call, it is used")
  void used(ChannelKind channel) {
    provide(channel);

    tell("one");

    var attempt = attempt(channel);
    assertThat(attempt.state()).isEqualTo(AttemptState.PLANNED);
    assertThat(method(channel))
        .isEqualTo(new EffectiveMethod(channel, "+16175550100", true, null, null));
  }

  @Test
  @DisplayName("S1-44: mail carries the details, the others the short form")
  void brief() {
    provide(ChannelKind.SMS);
    wiring
        .get(Notifying.class)
        .tell(
            NoticeKit.notice(NoticeType.DISPATCH, "one", NoticeKit.technician(ada, "Ada"))
                .inBrief("J-10001 10:00 1 Pier Road"));
    database.commitAndForget();

    assertThat(text(ChannelKind.SMS)).isEqualTo("J-10001 10:00 1 Pier Road");
    assertThat(text(ChannelKind.EMAIL)).isEqualTo("Address: 1 Pier Road");
  }

  @Test
  @DisplayName("S1-44: where nobody said it short, the subject is short")
  void subject() {
    provide(ChannelKind.SMS);
    tell("one");

    assertThat(text(ChannelKind.SMS)).isEqualTo("New job: J-10001");
  }

  @Test
  @DisplayName("S0-03: while phone is not enabled, nobody is called")
  void phone_off() {
    provide(ChannelKind.PHONE);
    enable(SettingName.NOTIFY_BY_PHONE, false);

    tell("one");

    assertNotUsed(ChannelKind.PHONE, "The phone is switched off for everybody");
  }

  @Test
  @DisplayName("S0-29: off for Ada is off")
  void off_for_ada() {
    provide(ChannelKind.SMS);
    wants("sms", false);

    tell("one");

    assertNotUsed(ChannelKind.SMS, "SMS is switched off for Ada");
  }

  @Test
  @DisplayName("whoever answered STOP gets no SMS there")
  void opted_out() {
    provide(ChannelKind.SMS);
    sql("insert into sms_opt_out values ('+16175550100', engine_now())");

    tell("one");

    assertNotUsed(ChannelKind.SMS, "SMS is switched off for Ada");
  }

  @Test
  @DisplayName("S0-13: without a phone to call nobody is called, and it says why")
  void no_phone() {
    provide(ChannelKind.PHONE);
    wiring.get(Technicians.class).get(ada).replacePhones(List.of(), null);
    database.commitAndForget();

    tell("one");

    assertNotUsed(ChannelKind.PHONE, "No phone to call on record for Ada");
  }

  @Test
  @DisplayName("S1-40: push needs a device")
  void no_device() {
    provide(ChannelKind.PUSH);
    AccountKit.technician(wiring, "ada", ada);
    database.commitAndForget();

    tell("one");
    assertNotUsed(ChannelKind.PUSH, "No device on record for Ada");

    sql(
        "insert into push_device select 1, id, 'Chrome on Android', 'https://x', 'k', 'a',"
            + " engine_now() from account");
    assertThat(method(ChannelKind.PUSH).endpoint()).isEqualTo("Chrome on Android");
    tell("two");
    assertThat(
            attempts().stream()
                .filter(attempt -> attempt.channel() == ChannelKind.PUSH)
                .map(Attempt::state))
        .containsExactly(AttemptState.DISABLED, AttemptState.PLANNED);
  }

  @Test
  @DisplayName("S1-43: the in-app alert is for those who can sign in")
  void in_app() {
    tell("one");
    assertThat(attempts()).extracting(Attempt::channel).containsExactly(ChannelKind.EMAIL);
    assertThat(method(ChannelKind.IN_APP).why()).isEqualTo("Ada has no login");

    AccountKit.technician(wiring, "ada", ada);
    database.commitAndForget();
    tell("two");
    assertThat(attempt(ChannelKind.IN_APP).state()).isEqualTo(AttemptState.PLANNED);

    wants("in_app", false);
    assertThat(method(ChannelKind.IN_APP).why())
        .isEqualTo("The in-app alert is switched off for Ada");
  }

  @Test
  @DisplayName("B.3: what providers report never leads back, and a bounce is seen")
  void reports() {
    tell("one");
    var attempt = attempt(ChannelKind.EMAIL);
    assertThat(attempt.reported(AttemptState.DELIVERED, "x", null, clock.instant())).isFalse();

    NoticeKit.claim(attempt, clock, database.em());
    assertThat(attempt.reported(AttemptState.DELIVERED, "SM1", null, clock.instant())).isTrue();
    assertThat(attempt.reported(AttemptState.DELIVERED, "SM1", null, clock.instant())).isFalse();
    assertThat(attempt.reported(AttemptState.FAILED, "SM1", "late", clock.instant())).isFalse();
    assertThat(attempt.reported(AttemptState.READ, "SM1", null, clock.instant())).isTrue();
    database.commitAndForget();

    tell("two");
    var other = attempts().get(1);
    NoticeKit.claim(other, clock, database.em()).fence();
    other.sent("SM2", clock.instant());
    assertThat(other.reported(AttemptState.FAILED, "SM2", "unknown subscriber", clock.instant()))
        .isTrue();
    database.commitAndForget();
    assertThat(attempts().get(1).error()).isEqualTo("unknown subscriber");
  }

  private void provide(ChannelKind channel) {
    wiring.plug(
        new Gateway() {
          @Override
          public ChannelKind channel() {
            return channel;
          }

          @Override
          public Capability capability() {
            return Capability.BLIND;
          }

          @Override
          public java.time.Duration longestCall() {
            return java.time.Duration.ofSeconds(1);
          }

          @Override
          public Handover send(OutgoingMessage message) {
            return new Handover("ok");
          }
        });
  }

  private void tell(String key) {
    wiring
        .get(Notifying.class)
        .tell(NoticeKit.notice(NoticeType.DISPATCH, key, NoticeKit.technician(ada, "Ada")));
    database.commitAndForget();
  }

  private String text(ChannelKind channel) {
    return NoticeKit.claim(attempt(channel), clock, database.em()).message().text();
  }

  private Attempt attempt(ChannelKind channel) {
    return attempts().stream()
        .filter(attempt -> attempt.channel() == channel)
        .findFirst()
        .orElseThrow();
  }

  private List<Attempt> attempts() {
    return database
        .em()
        .createQuery("select a from Attempt a order by a.id", Attempt.class)
        .getResultList();
  }

  private EffectiveMethod method(ChannelKind channel) {
    return wiring.get(EffectiveNotifications.class).ofTechnician(ada).stream()
        .filter(method -> method.channel() == channel)
        .findFirst()
        .orElseThrow();
  }

  private void assertNotUsed(ChannelKind channel, String why) {
    assertThat(attempt(channel).state()).isEqualTo(AttemptState.DISABLED);
    assertThat(attempt(channel).error()).isEqualTo(why);
    assertThat(method(channel).used()).isFalse();
    assertThat(method(channel).why()).isEqualTo(why);
  }

  private void enable(SettingName name, boolean on) {
    var change = wiring.get(SettingsChange.class);
    var version =
        ((Number)
                database
                    .em()
                    .createNativeQuery(
                        "select coalesce(max(version), 0) from setting where name = ?1")
                    .setParameter(1, name.key())
                    .getSingleResult())
            .intValue();
    change.change(new ChangeSetting(name, Boolean.toString(on), version));
    database.commitAndForget();
  }

  private void wants(String way, boolean wanted) {
    sql(
        "update technician set notify_"
            + (way.equals("in_app") ? way : "by_" + way)
            + " = "
            + wanted);
  }

  private void sql(String statement) {
    database.em().createNativeQuery(statement).executeUpdate();
    database.commitAndForget();
  }
}
