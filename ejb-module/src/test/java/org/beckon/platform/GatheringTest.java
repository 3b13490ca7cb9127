package org.beckon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheringTest {

  List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  @DisplayName("R4: what is brought during the pause is done together with what was there")
  void pause() {
    var done = new ArrayList<List<Integer>>();
    var more = new ArrayList<>(List.of(2, 3));
    var gathering = new AtomicReference<Gathering<Integer>>();
    Runnable pause =
        () -> {
          var some = List.copyOf(more);
          more.clear();
          some.forEach(gathering.get()::add);
        };
    gathering.set(new Gathering<>(5, done::add, pause));

    gathering.get().add(1);

    assertThat(done).containsExactly(List.of(1, 2, 3));
  }

  @Test
  void one_alone_is_done_before_whoever_brought_it_goes_on() {
    new Gathering<Integer>(3, done::add).add(1);

    assertThat(done).containsExactly(List.of(1));
  }

  @Test
  void what_is_brought_meanwhile_is_done_next_by_who_is_at_it_and_never_too_much_at_once()
      throws Exception {
    var begun = new CountDownLatch(1);
    var brought = new CountDownLatch(1);
    var gathering =
        new Gathering<Integer>(
            3,
            some -> {
              done.add(some);
              begun.countDown();
              await(brought);
            });
    var first = new Thread(() -> gathering.add(0));
    first.start();
    await(begun);

    // Returns at once: somebody is at it.
    IntStream.rangeClosed(1, 7).forEach(gathering::add);
    assertThat(done).containsExactly(List.of(0));
    brought.countDown();
    first.join();

    assertThat(done).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
  }

  @Test
  void what_goes_wrong_reaches_whoever_brought_it_and_holds_up_nobody() {
    var gathering =
        new Gathering<Integer>(
            3,
            some -> {
              if (some.contains(1)) {
                throw new IllegalStateException("one");
              }
              done.add(some);
            });

    assertThatThrownBy(() -> gathering.add(1)).hasMessage("one");
    gathering.add(2);

    assertThat(done).containsExactly(List.of(2));
  }

  @Test
  void of_many_threads_one_works_at_a_time_and_nothing_is_left_or_done_twice() throws Exception {
    var atIt = new AtomicInteger();
    var mostAtIt = new AtomicInteger();
    var gathering =
        new Gathering<Integer>(
            5,
            some -> {
              mostAtIt.accumulateAndGet(atIt.incrementAndGet(), Math::max);
              done.add(some);
              atIt.decrementAndGet();
            });
    var threads = Executors.newFixedThreadPool(8);
    IntStream.range(0, 20_000).forEach(one -> threads.execute(() -> gathering.add(one)));
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(mostAtIt).hasValue(1);
    assertThat(done).allMatch(some -> !some.isEmpty() && some.size() <= 5);
    assertThat(done.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20_000).boxed().toList());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
