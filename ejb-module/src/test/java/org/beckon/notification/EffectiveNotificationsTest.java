package org.beckon.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.beckon.customer.CustomerKit;
import org.beckon.customer.Customers;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Database;
import org.beckon.platform.NotFound;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S1-108: the settings in force for a person")
class EffectiveNotificationsTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  EffectiveNotifications effective;
  long ada;

  @BeforeEach
  void hire_ada() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    effective = wiring.get(EffectiveNotifications.class);
    ada = TechnicianKit.ada(wiring);
    wiring.get(Technicians.class).get(ada).notifyByEmail(true);
    database.commitAndForget();
  }

  @Test
  void with_everything_on_and_an_address_e_mail_is_used() {
    assertThat(effective.ofTechnician(ada))
        .startsWith(
            new EffectiveMethod(ChannelKind.EMAIL, "ada@beckon.example.org", true, null, null));
  }

  @Test
  @DisplayName("S1-49: on for Ada but off for everybody is off")
  void off_for_everybody() {
    wiring
        .get(SettingsChange.class)
        .change(new ChangeSetting(SettingName.NOTIFY_BY_EMAIL, "false", 0));

    assertNotUsed("E-mail is switched off for everybody");
  }

  @Test
  @DisplayName("S1-49: on for everybody but off for Ada is off")
  void off_for_ada() {
    wiring.get(Technicians.class).get(ada).notifyByEmail(false);

    assertNotUsed("E-mail is switched off for Ada");
  }

  @Test
  @DisplayName("S1-109: a missing address is flagged")
  void no_address() {
    database.em().createNativeQuery("update technician set email = null").executeUpdate();

    assertNotUsed("No e-mail address on record for Ada");
  }

  @Test
  @DisplayName("B8.3: an endpoint that refused us is flagged until it takes a message again")
  void refused() {
    tell("one").failed("550 5.1.1 no such person", clock.instant());
    database.commitAndForget();
    assertThat(effective.ofTechnician(ada).get(0).lastFailure())
        .isEqualTo("550 5.1.1 no such person");

    tell("two").sent("250 fine", clock.instant());
    database.commitAndForget();
    assertThat(effective.ofTechnician(ada).get(0).lastFailure()).isNull();
  }

  @Test
  @DisplayName("S0-14: customers have the same option")
  void customers() {
    var customer = wiring.get(Customers.class).site(CustomerKit.site(wiring)).customer().id();

    assertThat(effective.ofCustomer(customer))
        .startsWith(
            new EffectiveMethod(ChannelKind.EMAIL, "desk@harbor.example.org", true, null, null))
        .extracting(EffectiveMethod::channel)
        .containsExactly(ChannelKind.EMAIL, ChannelKind.PHONE);
  }

  @Test
  void nobody_has_no_settings() {
    assertThatThrownBy(() -> effective.ofTechnician(4711)).isInstanceOf(NotFound.class);
  }

  private Attempt tell(String key) {
    wiring
        .get(Notifying.class)
        .tell(NoticeKit.notice(NoticeType.DISPATCH, key, NoticeKit.technician(ada, "Ada")));
    var attempt =
        database
            .em()
            .createQuery("select a from Attempt a where a.idemKey like :key", Attempt.class)
            .setParameter("key", key + ":%")
            .getSingleResult();
    NoticeKit.claim(attempt, clock, database.em());
    return attempt;
  }

  private void assertNotUsed(String why) {
    database.commitAndForget();
    assertThat(effective.ofTechnician(ada))
        .first()
        .satisfies(
            method -> {
              assertThat(method.used()).isFalse();
              assertThat(method.why()).isEqualTo(why);
            });
  }
}
