package org.beckon.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The calls to providers that this node makes at the same time. A line is taken before anything is
 * claimed, so that a claim never waits for its call while its lease runs.
 */
@ApplicationScoped
public class Lines {

  /** How many calls at the same time. */
  static final int ALL = 32;

  /** As many are waited for together, so that as many are claimed in one transaction. */
  private static final int TOGETHER = 8;

  @Resource ManagedThreadFactory threads;

  private final Semaphore free = new Semaphore(ALL, true);
  private ExecutorService pool;

  /** Where the calls are made; without a container, at once and by whoever asks. */
  private Executor executor = Runnable::run;

  @PostConstruct
  void open() {
    pool = Executors.newCachedThreadPool(threads);
    executor = pool;
  }

  @PreDestroy
  void close() {
    pool.shutdown();
  }

  /** Waits for lines, and takes at least one and at most so many. */
  int take(int wanted) {
    var taken = Math.min(wanted, TOGETHER);
    free.acquireUninterruptibly(taken);
    while (taken < wanted && free.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  /** They were not needed. */
  void giveBack(int lines) {
    free.release(lines);
  }

  /** Makes a call on a line that was taken. */
  void call(Runnable call) {
    executor.execute(call);
  }
}
