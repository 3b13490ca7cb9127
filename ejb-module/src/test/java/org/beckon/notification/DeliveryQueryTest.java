package org.beckon.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.beckon.job.JobKit;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryQueryTest {

  private static final Set<NoticeClass> ANY = EnumSet.allOf(NoticeClass.class);
  private static final Set<AttemptState> ALL = EnumSet.allOf(AttemptState.class);

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  DeliveryQuery deliveries;
  long job;
  Recipient ada;

  @BeforeEach
  void tell_ada_three_things() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    deliveries = wiring.get(DeliveryQuery.class);
    job = JobKit.boilerJob(wiring).id();
    ada = NoticeKit.technician(TechnicianKit.ada(wiring), "Ada");
    tell(NoticeType.DISPATCH, "first", ada);
    tell(NoticeType.STATUS_UPDATE, "second", ada);
    tell(
        NoticeType.CANCELLATION,
        "third",
        new Recipient(RecipientKind.TECHNICIAN, ada.id(), "Ada", null, true));
  }

  @Test
  void a_job_shows_who_was_told_what_and_what_became_of_it() {
    assertThat(deliveries.ofJob(job))
        .extracting(DeliveryLine::subject, DeliveryLine::word, DeliveryLine::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("first", "waiting", null),
            org.assertj.core.groups.Tuple.tuple("second", "waiting", null),
            org.assertj.core.groups.Tuple.tuple(
                "third", "not sent", "No e-mail address on record for Ada"));
    assertThat(deliveries.ofJob(job + 1)).isEmpty();
  }

  @Test
  @DisplayName("S0-19: the list tells dispatches from notifications")
  void by_class() {
    assertThat(deliveries.recent(Set.of(NoticeClass.DISPATCH), ALL, 0, 10).items())
        .extracting(DeliveryLine::subject)
        .containsExactly("first");
    assertThat(deliveries.recent(Set.of(NoticeClass.NOTIFICATION), ALL, 0, 10).items())
        .extracting(DeliveryLine::subject)
        .containsExactly("third", "second");
  }

  @Test
  void what_needs_attention_can_be_picked_out() {
    var first = database.em().find(Attempt.class, deliveries.ofJob(job).get(0).attemptId());
    NoticeKit.claim(first, clock, database.em());
    first.failed("550 5.1.1 no such person", clock.instant());
    database.commitAndForget();

    assertThat(deliveries.recent(ANY, Set.of(AttemptState.FAILED), 0, 10).items())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.needsAttention()).isTrue();
              assertThat(line.reason()).isEqualTo("550 5.1.1 no such person");
              assertThat(line.endpoint()).isEqualTo("ada@beckon.example.org");
              assertThat(line.tries()).isEqualTo(1);
            });
  }

  @Test
  void a_page_knows_how_many_there_are() {
    var page = deliveries.recent(ANY, ALL, 1, 1);

    assertThat(page.items()).extracting(DeliveryLine::subject).containsExactly("second");
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void a_page_has_bounds() {
    assertThatThrownBy(() -> deliveries.recent(ANY, ALL, 0, 201)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> deliveries.recent(ANY, ALL, -1, 10)).isInstanceOf(Invalid.class);
  }

  private void tell(NoticeType type, String key, Recipient recipient) {
    clock.advance(Duration.ofMinutes(1));
    wiring.get(Notifying.class).tell(NoticeKit.about(job, type, key, recipient));
    database.commitAndForget();
  }
}
