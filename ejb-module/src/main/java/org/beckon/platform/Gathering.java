package org.beckon.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Small things to do, done together: who brings one while nobody is at it does all there are, and
 * what is brought meanwhile is done next, at once. One alone is never kept waiting for others.
 */
public final class Gathering<T> {

  private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isBusy = new AtomicBoolean();
  private final int most;
  private final Consumer<List<T>> work;
  private final Runnable pause;

  /**
   * @param most how many are done together
   * @param work must survive what goes wrong; what it throws reaches whoever brought something
   */
  public Gathering(int most, Consumer<List<T>> work) {
    this(most, work, () -> {});
  }

  /**
   * The same for those who know when more is about to be brought.
   *
   * @param pause waits for it, before each time that something is done; returns at once if nothing
   *     is to be expected
   */
  public Gathering(int most, Consumer<List<T>> work, Runnable pause) {
    this.most = most;
    this.work = work;
    this.pause = pause;
  }

  /** Returns when it is done, or when somebody else is going to do it. */
  public void add(T one) {
    waiting.add(one);
    while (!waiting.isEmpty() && isBusy.compareAndSet(false, true)) {
      try {
        pause.run();
        var some = next();
        // Between the look and the turn, somebody else may have done all there was.
        if (!some.isEmpty()) {
          work.accept(some);
        }
      } finally {
        isBusy.set(false);
      }
    }
  }

  private List<T> next() {
    var together = new ArrayList<T>();
    while (together.size() < most && !waiting.isEmpty()) {
      together.add(waiting.remove());
    }
    return together;
  }
}
