package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.beckon.delivery.OneWorker;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Database;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many at once, in threads and transactions of their own. */
class SearchRaceTest {

  private static final int PEOPLE = 16;
  private static final int STACKS = 6;

  @RegisterExtension Database database = new Database();

  SearchWorld world;

  @BeforeEach
  void anOffice() {
    world = new SearchWorld(database);
  }

  @Test
  void t_seat_1_whoever_answers_at_once_no_place_is_given_twice_and_who_was_told_has_one()
      throws Exception {
    var people = new ArrayList<Long>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(world.hire("P" + i));
    }
    for (int stack = 0; stack < STACKS; stack++) {
      var in = Duration.ofHours(24L * (stack + 1));
      var plan =
          new PlanWith(new PlanWith(SearchWorld.plan(people, ChannelKind.EMAIL)).width(PEOPLE))
              .gap(Duration.ZERO);
      // Three places in two visits of two jobs, so that several rows have to be locked.
      var id = world.start(plan, world.visit(2, in), world.visit(14, in.plusHours(3)));
      world.run();
      world.does(() -> world.wiring.get(Searching.class).changePlaces(id, 3));
      var calls = new ArrayList<Callable<Effect>>();
      for (int i = 0; i < PEOPLE; i++) {
        var token = world.last("P" + i, ChannelKind.EMAIL).token();
        var channel = ChannelKind.values()[i % 4];
        // Each says it twice, as providers do.
        for (int twice = 0; twice < 2; twice++) {
          var answerId = "s%d-p%d".formatted(stack, i);
          calls.add(
              () ->
                  inSession(
                      wiring ->
                          wiring
                              .get(Answering.class)
                              .answer(AnswerOffer.byLink(token, Choice.ACCEPT, channel, answerId))
                              .effect()));
        }
      }
      var effects = atOnce(calls);
      database.commitAndForget();

      assertThat(effects).filteredOn(Effect.ACCEPTED::equals).hasSize(3 * 2);
      assertThat(effects).containsOnly(Effect.ACCEPTED, Effect.FILLED_ALREADY);
      Invariants.hold(database.em());
    }
  }

  @Test
  void t_pause_1_after_a_pause_is_committed_nothing_is_claimed_until_it_is_played()
      throws Exception {
    var people = new ArrayList<Long>();
    for (int i = 0; i < 20; i++) {
      people.add(world.hire("P" + i));
    }
    var random = new Random(5);
    for (int run = 0; run < 12; run++) {
      var plan =
          new PlanWith(new PlanWith(SearchWorld.plan(people, ChannelKind.EMAIL)).width(20))
              .gap(Duration.ZERO);
      var id = world.start(plan, world.visit(10, Duration.ofHours(24L * (run + 1))));
      var claims = new ArrayList<Long>();
      var pausedAt = new long[1];
      var pauseAfter = random.nextInt(10);
      var started = new CountDownLatch(pauseAfter);
      var worker =
          (Callable<Effect>)
              () -> {
                for (int i = 0; i < 40; i++) {
                  var begun = System.nanoTime();
                  var claim = inSession(w -> w.get(OneWorker.class).claimNext());
                  if (claim.isPresent()) {
                    claims.add(begun);
                  }
                  started.countDown();
                }
                return null;
              };
      var pauser =
          (Callable<Effect>)
              () -> {
                started.await();
                inSession(
                    w -> {
                      w.get(Searching.class).pause(id, 0);
                      return null;
                    });
                pausedAt[0] = System.nanoTime();
                return null;
              };
      atOnce(List.of(worker, pauser));
      database.commitAndForget();

      assertThat(claims).allMatch(begun -> begun < pausedAt[0]);
      List<?> late =
          database
              .em()
              .createNativeQuery(
                  "select a.id from attempt a where a.dispatch_id = ?1 and a.state = 'PLANNED'")
              .setParameter(1, id)
              .getResultList();
      assertThat(claims.size() + late.size()).isEqualTo(20);
      world.deliver();
      assertThat(
              database
                  .em()
                  .createNativeQuery(
                      "select count(*) from attempt where dispatch_id = ?1 and state = 'PLANNED'")
                  .setParameter(1, id)
                  .getSingleResult())
          .isEqualTo((long) late.size());
      Invariants.hold(database.em());
      world.does(() -> world.wiring.get(Searching.class).stop(id, 1, null));
    }
  }

  private <T> T inSession(Function<Wiring, T> request) {
    try (EntityManager em = database.anotherSession()) {
      em.getTransaction().begin();
      var wiring = world.session(em);
      var result = request.apply(wiring);
      em.getTransaction().commit();
      return result;
    }
  }

  private static List<Effect> atOnce(List<Callable<Effect>> calls) throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      var effects = new ArrayList<Effect>();
      for (var future : pool.invokeAll(calls)) {
        effects.add(future.get());
      }
      return effects;
    } finally {
      pool.shutdown();
    }
  }
}
