package org.beckon.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;

/**
 * The calls to providers that this node makes at the same time. Each channel has lines of its own:
 * a provider that keeps all of them holding the line keeps nobody else waiting. A line is taken
 * before anything is claimed, so that a claim never waits for its call while its lease runs.
 */
@ApplicationScoped
public class Lines {

  /** How many calls of one channel at the same time. */
  static final int OF_A_CHANNEL = 32;

  /** As many are waited for together, so that as many are claimed in one transaction. */
  private static final int TOGETHER = 16;

  /** How long: then the provider is slow, and what is free is used. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  @Inject DeliveryThreads threads;

  private final Map<ChannelKind, Semaphore> free = new EnumMap<>(ChannelKind.class);

  public Lines() {
    Stream.of(ChannelKind.values())
        .forEach(channel -> free.put(channel, new Semaphore(OF_A_CHANNEL, true)));
  }

  /** Waits for lines of the channel, and takes at least one and at most so many. */
  int take(ChannelKind channel, int wanted) {
    var lines = free.get(channel);
    var taken = together(lines, Math.min(wanted, TOGETHER));
    while (taken < wanted && lines.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  private static int together(Semaphore lines, int wanted) {
    try {
      if (lines.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return wanted;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lines.acquireUninterruptibly();
    return 1;
  }

  /** They were not needed, or the calls are over. */
  void giveBack(ChannelKind channel, int lines) {
    free.get(channel).release(lines);
  }

  /** How many calls are being made, by whatever channel, or are about to be. */
  int busy() {
    return free.values().stream().mapToInt(lines -> OF_A_CHANNEL - lines.availablePermits()).sum();
  }

  /** Makes a call on a line that was taken. */
  void call(Runnable call) {
    threads.run(call);
  }
}
