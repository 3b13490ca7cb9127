package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.beckon.delivery.FakeProvider.Mood;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.notification.AttemptState;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Resending;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order: told, hinted, killed, refused, silent, resent, swept. */
class NothingLostNothingDoubledTest {

  private static final Mood[] MOODS = Mood.values();

  @RegisterExtension Database database = new Database();

  DeliveryWorld world;
  Map<String, Long> attempts = new HashMap<>();

  @BeforeEach
  void open() {
    world = new DeliveryWorld(database);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("B8.2, R1, R2: no key twice, every attempt accounted for, every repeat marked")
  void whatever_happens(long seed) {
    var chance = new SplittableRandom(seed);
    for (int i = 0; i < 150; i++) {
      world.provider.mood = MOODS[chance.nextInt(MOODS.length)];
      happen(chance);
      world.clock.advance(Duration.ofSeconds(chance.nextInt(40)));
    }
    world.provider.mood = Mood.ACCEPTS;
    for (int i = 0; i < 10; i++) {
      world.sweepAfter(Duration.ofMinutes(4));
    }

    assertThat(count("select count(*) - count(distinct idem_key) from attempt")).isZero();
    assertThat(count("select count(*) from attempt where state not in ('SENT', 'FAILED')"))
        .isZero();
    everyRepeatIsMarkedAndThereIsOneAtMost();
    nothingSentIsUnknownAndNothingUnsentIsCalledSent();
  }

  private void happen(SplittableRandom chance) {
    var key = "fact-" + chance.nextInt(12);
    switch (chance.nextInt(6)) {
      case 0, 1 -> attempts.put(key, world.tell(type(key), key));
      case 2 -> world.hint(attempts.getOrDefault(key, 0L));
      case 3 -> world.sweep();
      case 4 -> resend(key);
      default -> dieInTheMiddle(attempts.getOrDefault(key, 0L), chance.nextBoolean());
    }
  }

  private void resend(String key) {
    if (attempts.containsKey(key)) {
      world.wiring.get(Resending.class).resend(attempts.get(key));
      database.commitAndForget();
    }
  }

  private void dieInTheMiddle(long attempt, boolean afterAcceptance) {
    var claim = world.wiring.get(OneWorker.class).claim(attempt);
    if (afterAcceptance) {
      claim.ifPresent(c -> world.provider.accepted.add(c.message()));
    }
  }

  private void everyRepeatIsMarkedAndThereIsOneAtMost() {
    var seen = new HashMap<String, Integer>();
    for (var message : world.provider.accepted) {
      var times = seen.merge(message.idemKey(), 1, Integer::sum);
      assertThat(times).as(message.idemKey()).isLessThanOrEqualTo(2);
      if (times == 2) {
        assertThat(message.subject()).endsWith("(may repeat)");
      }
    }
  }

  private void nothingSentIsUnknownAndNothingUnsentIsCalledSent() {
    var accepted = new TreeSet<String>();
    world.provider.accepted.stream().map(OutgoingMessage::idemKey).forEach(accepted::add);
    assertThat(accepted).containsAll(keys(AttemptState.SENT));
    for (var key : keys(AttemptState.FAILED)) {
      assertThat(accepted.contains(key) ? reason(key) : "In doubt").startsWith("In doubt");
    }
  }

  private java.util.List<String> keys(AttemptState state) {
    java.util.List<?> keys =
        database
            .em()
            .createNativeQuery("select idem_key from attempt where state = ?1")
            .setParameter(1, state.name())
            .getResultList();
    return keys.stream().map(String.class::cast).toList();
  }

  private String reason(String key) {
    return (String)
        database
            .em()
            .createNativeQuery("select error from attempt where idem_key = ?1")
            .setParameter(1, key)
            .getSingleResult();
  }

  private long count(String sql) {
    return ((Number) database.em().createNativeQuery(sql).getSingleResult()).longValue();
  }

  private static NoticeType type(String key) {
    return key.hashCode() % 2 == 0 ? NoticeType.DISPATCH : NoticeType.SURVEY;
  }
}
