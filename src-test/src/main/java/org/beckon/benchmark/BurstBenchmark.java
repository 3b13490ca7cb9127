package org.beckon.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Thousands of searches that begin in the same second, until a provider has every question. */
final class BurstBenchmark implements Benchmark {

  private static final int GOAL_SECONDS = 10;
  private static final int PATIENCE_SECONDS = 600;

  private final int searches;

  BurstBenchmark(int searches) {
    this.searches = searches;
  }

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    try (var engine = new Engine(jar, folder);
        var connection = engine.database()) {
      var fleet = new Fleet(connection, searches, searches / 4 + 8, 3, Duration.ofMinutes(30));
      report.line("Just after the start:");
      burst(engine, fleet, report);
      report.line("By a server that has worked before:");
      var ours = burst(engine, fleet.more(searches), report);
      beside(engine, ours, report);
    }
  }

  private double burst(Engine engine, Fleet fleet, Report report) throws Exception {
    var before = engine.sms().count();
    var start = engine.now().plusSeconds(15 + searches / 500);
    fleet.waitFor(start);
    var late = Duration.between(start, engine.now());
    if (!late.isNegative()) {
      throw new IllegalStateException("Set-up took too long, by " + late);
    }
    var work = engine.work();
    engine.sms().await(before + searches, PATIENCE_SECONDS);
    // What is still being written down is not to be in the way of who comes next.
    TimeUnit.SECONDS.sleep(10);
    report.line(engine.work().since(work, searches));
    return report(engine, start, before, report);
  }

  private double report(Engine engine, Instant start, long before, Report report) throws Exception {
    var after =
        engine.sms().taken().stream()
            .skip(before)
            .map(one -> Duration.between(start, one.at()).toNanos() / 1e6)
            .toList();
    report.times("due until the provider was asked", after);
    var last = after.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN) / 1000;
    report.line(
        "%d of %d asked; the last after %.1f s (goal %d s, ratio %.2f); %.0f a second"
            .formatted(
                after.size(), searches, last, GOAL_SECONDS, last / GOAL_SECONDS, searches / last));
    report.line("asked for twice: " + engine.repeated());
    engine.states(report);
    return last;
  }

  /**
   * The same database, provider and number of calls at once; Beckon has nothing to do meanwhile.
   */
  private void beside(Engine engine, double ours, Report report) throws Exception {
    var pool = engine.pool();
    try {
      for (var keepsRecords : List.of(false, true)) {
        var due = engine.now().plusSeconds(10);
        var theirs = new OtherScheduler(pool, engine.sms(), keepsRecords).burst(searches, due);
        report.line(
            "db-scheduler, %s: the last after %.1f s; %.0f a second; Beckon takes %.2f of its time"
                .formatted(
                    keepsRecords ? "records kept" : "call alone",
                    theirs,
                    searches / theirs,
                    ours / theirs));
      }
    } finally {
      pool.close();
    }
  }
}
