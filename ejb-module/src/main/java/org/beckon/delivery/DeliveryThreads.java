package org.beckon.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Who claims, calls and asks, so that neither a timer nor a session of the broker ever waits for a
 * provider. As many as there is work for; {@link Lines} and {@link Desk} say how much that may be.
 */
@ApplicationScoped
public class DeliveryThreads {

  @Resource ManagedThreadFactory threads;

  /** Without a container, whoever asks does it at once. */
  Executor executor = Runnable::run;

  private ExecutorService pool;

  @PostConstruct
  void open() {
    pool = Executors.newCachedThreadPool(threads);
    executor = pool;
  }

  @PreDestroy
  void close() {
    pool.shutdown();
  }

  void run(Runnable work) {
    executor.execute(work);
  }
}
