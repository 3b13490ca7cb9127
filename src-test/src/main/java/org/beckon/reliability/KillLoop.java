package org.beckon.reliability;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kills, cuts and stops at random moments, until the plan is fulfilled. */
final class KillLoop {

  static final String SERVER = "server";
  static final String DATABASE = "database";
  static final String BROKER = "broker";
  static final String CUT = "cut";
  static final String PAUSE = "pause";
  static final String ZOMBIE = "zombie";

  private static final int SHORTEST = 500;
  private static final int LONGEST = 5_000;

  private final Surroundings around;
  private final KillPlan plan;
  private final Oracle oracle;
  private final Diary diary;
  private final Random random;
  private final KillPoints points;
  private final Zombie zombie;
  private final Tally blows = new Tally();
  private final Tally hits = new Tally();
  private final Map<String, List<String>> broken = new LinkedHashMap<>();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);

  KillLoop(Surroundings around, KillPlan plan, Oracle oracle) {
    this.around = around;
    this.plan = plan;
    this.oracle = oracle;
    diary = new Diary(around.folder().resolve("diary.log"));
    random = new Random(plan.seed());
    points = new KillPoints(around, random);
    zombie = new Zombie(around);
  }

  /** Leaves everything mended and going on. */
  void run() throws IOException, SQLException {
    var deadline = System.nanoTime() + plan.most().toNanos();
    while (!isDone() && System.nanoTime() < deadline) {
      Wait.past(between(SHORTEST, LONGEST));
      try {
        strike();
        look();
      } catch (SQLException | IllegalStateException away) {
        // The database is being recovered; the next blow comes all the same.
        diary.line(away.toString());
      }
    }
    later.shutdown();
    finish();
  }

  private void finish() throws IOException {
    try {
      later.awaitTermination(plan.longestPause().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (var node : around.nodes()) {
      node.resume();
      node.lines().forEach(Line::mend);
    }
  }

  Tally blows() {
    return blows;
  }

  Tally hits() {
    return hits;
  }

  /** What did not hold although it always must; empty when all is well. */
  Map<String, List<String>> broken() {
    return broken;
  }

  boolean isDone() {
    return blows.total() >= plan.kills()
        && blows.of(SERVER) >= plan.servers()
        && blows.of(ZOMBIE) >= plan.zombies()
        && missing().isEmpty();
  }

  /** The points that were not hit as often as the plan says. */
  List<KillPoint> missing() {
    return Stream.of(KillPoint.values())
        .filter(point -> hits.of(point.word()) < plan.eachPoint())
        .toList();
  }

  private void strike() throws IOException, SQLException {
    var dice = random.nextInt(100);
    if (around.ready().isEmpty()) {
      whileNobodyWorks(dice);
    } else if (dice < 35 && mayLoseOne()) {
      killServer();
    } else if (dice >= 35 && dice < 43 && mayLoseOne()) {
      around.postgres().kill();
      struck(DATABASE);
      around.postgres().start();
    } else if (dice >= 43 && dice < 60) {
      killBroker();
    } else if (dice >= 92) {
      pauseOne();
    } else {
      cut();
    }
  }

  /** A server that is starting may be killed, too; but mostly it is to get somewhere. */
  private void whileNobodyWorks(int dice) {
    if (dice < 5) {
      killStarting();
    } else if (dice < 40) {
      killBroker();
    }
  }

  private void killBroker() {
    if (around.broker().isUp()) {
      around.broker().kill();
      struck(BROKER);
      afterwards(Duration.ZERO, this::startBroker);
    }
  }

  private void pauseOne() throws IOException, SQLException {
    if (around.ready().size() < around.nodes().size()) {
      killStarting();
    } else if (blows.of(ZOMBIE) >= plan.zombies()) {
      pause();
    } else if (zombie.walks()) {
      struck(ZOMBIE);
    }
  }

  /** Mostly when all are up: otherwise little would be done between two starts. */
  private boolean mayLoseOne() {
    var ready = around.ready().size();
    return ready == around.nodes().size() || ready > 0 && random.nextInt(3) == 0;
  }

  /** At a point that is still missing, else whenever. */
  private void killServer() throws SQLException {
    var missing = missing();
    if (missing.isEmpty() || random.nextInt(3) == 0) {
      one(around.ready()).kill();
      struck(SERVER);
      return;
    }
    var point = one(missing);
    if (points.hit(point)) {
      hits.add(point.word());
      diary.line(point.word());
      struck(SERVER);
    }
  }

  private void killStarting() {
    around.nodes().stream()
        .filter(Node::isStarting)
        .findAny()
        .ifPresent(
            node -> {
              node.kill();
              struck(SERVER);
            });
  }

  /** Some are noticed at once, some not before somebody has waited in vain. */
  private void cut() {
    var line = one(one(around.ready()).lines());
    if (random.nextBoolean()) {
      line.breakDown();
    } else {
      line.fallSilent();
    }
    struck(CUT);
    afterwards(between(SHORTEST, LONGEST), line::mend);
  }

  private void startBroker() {
    try {
      around.broker().start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void pause() throws IOException {
    var node = one(around.ready());
    node.pause();
    struck(PAUSE);
    afterwards(
        between(1_000, Math.toIntExact(plan.longestPause().toMillis())),
        () -> {
          try {
            node.resume();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private void look() throws SQLException {
    try (var connection = around.postgres().connect()) {
      oracle
          .now(connection)
          .forEach(
              (rule, what) -> broken.computeIfAbsent(rule, r -> new ArrayList<>()).addAll(what));
    }
  }

  private void afterwards(Duration time, Runnable work) {
    later.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void struck(String kind) {
    blows.add(kind);
    diary.line(kind);
  }

  private Duration between(int least, int most) {
    return Duration.ofMillis(least + random.nextInt(most - least));
  }

  private <T> T one(List<T> choice) {
    if (choice.isEmpty()) {
      throw new IllegalStateException("Nobody is up any more");
    }
    return choice.get(random.nextInt(choice.size()));
  }
}
