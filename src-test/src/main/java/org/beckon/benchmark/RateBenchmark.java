package org.beckon.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** More questions than can be asked, for minutes: how many are, and what the server takes. */
final class RateBenchmark implements Benchmark {

  private static final int GOAL = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SAMPLES = 10;

  private final int seconds;
  private final int wanted;

  /**
   * @param wanted how many would be asked a second if nothing took any time
   */
  RateBenchmark(int seconds, int wanted) {
    this.seconds = seconds;
    this.wanted = wanted;
  }

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    try (var engine = new Engine(jar, folder)) {
      var searches = wanted * Math.toIntExact(PATIENCE.toSeconds());
      var each = seconds / Math.toIntExact(PATIENCE.toSeconds()) + 3;
      try (var connection = engine.database()) {
        var first = engine.now().plusSeconds(20 + searches * (each + 5) / 20_000);
        new Fleet(connection, searches, searches / 4 + each, each, PATIENCE).play(first, PATIENCE);
        TimeUnit.MILLISECONDS.sleep(Duration.between(engine.now(), first).toMillis());
      }
      measure(engine, report);
      report.line("asked for twice: " + engine.repeated());
      engine.states(report);
    }
  }

  private void measure(Engine engine, Report report) throws Exception {
    var memory = new ArrayList<Long>();
    var began = System.nanoTime();
    var first = engine.sms().count();
    var work = engine.work();
    var before = first;
    for (var sample = 1; sample <= SAMPLES; sample++) {
      var until = began + TimeUnit.SECONDS.toNanos(seconds) * sample / SAMPLES;
      TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
      var now = engine.sms().count();
      memory.add(engine.resident());
      report.line(
          "after %4d s: %6.0f a second, %d MB"
              .formatted(
                  seconds * sample / SAMPLES,
                  (now - before) * (double) SAMPLES / seconds,
                  memory.get(sample - 1)));
      before = now;
    }
    var rate = (before - first) / (double) seconds;
    report.line(
        "%.0f attempts a second for %d s (goal %d, ratio %.2f)"
            .formatted(rate, seconds, GOAL, rate / GOAL));
    report.line(engine.work().since(work, before - first));
    report.line(
        "memory of the server after a half and at the end: %d MB, %d MB"
            .formatted(memory.get(SAMPLES / 2 - 1), memory.get(SAMPLES - 1)));
  }
}
