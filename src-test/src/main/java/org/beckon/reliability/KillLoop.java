package org.beckon.reliability;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Kills, cuts and stops at random moments, until the plan is fulfilled. */
final class KillLoop {

  private static final int EVERY_NTH_IS_THE_DATABASES = 25;

  private final Surroundings around;
  private final KillPlan plan;
  private final Oracle oracle;
  private final Random random;
  private final Diary diary;
  private final Blows blows;
  private final KillPoints points;
  private final Zombie zombie;
  private final Tally hits = new Tally();
  private final Map<String, List<String>> broken = new LinkedHashMap<>();

  KillLoop(Surroundings around, KillPlan plan, Oracle oracle) {
    this.around = around;
    this.plan = plan;
    this.oracle = oracle;
    random = new Random(plan.seed());
    diary = new Diary(around.folder().resolve("diary.log"));
    blows = new Blows(around, random, plan.longestPause(), diary);
    points = new KillPoints(around, random);
    zombie = new Zombie(around);
  }

  /** Leaves everything mended and going on. */
  void run() throws IOException {
    var began = System.nanoTime();
    while (!isDone() && !isOver(Duration.ofNanos(System.nanoTime() - began))) {
      Wait.past(blows.pauseBetween());
      try {
        strike();
        look();
      } catch (SQLException | IllegalStateException away) {
        // The database is being recovered; the next blow comes all the same.
        diary.line(away.toString());
      }
    }
    blows.end();
  }

  Tally blows() {
    return blows.tally();
  }

  Tally hits() {
    return hits;
  }

  /** What did not hold although it always must; empty when all is well. */
  Map<String, List<String>> broken() {
    return broken;
  }

  private boolean isDone() {
    return isEnough() && !isZombieMissing() && missing().isEmpty();
  }

  private boolean isZombieMissing() {
    return blows().of(Blows.ZOMBIE) < plan.zombies();
  }

  private boolean isEnough() {
    return blows().total() >= plan.kills() && blows().of(Blows.SERVER) >= plan.servers();
  }

  /** A slow machine gets twice the time for as many blows at as many points. */
  private boolean isOver(Duration taken) {
    var isStruck = isEnough() && missing().isEmpty();
    return taken.compareTo(isStruck ? plan.most() : plan.most().multipliedBy(2)) > 0;
  }

  /** The points that were not hit as often as the plan says. */
  private List<KillPoint> missing() {
    return Stream.of(KillPoint.values())
        .filter(point -> hits.of(point.word()) < plan.eachPoint())
        .toList();
  }

  private void strike() throws IOException, SQLException {
    var dice = random.nextInt(100);
    if (around.ready().isEmpty()) {
      whileNobodyWorks(dice);
    } else if (!missing().isEmpty() && random.nextInt(isAllUp() ? 2 : 3) == 0) {
      killAtAPoint();
    } else if (isAllUp() && isZombieMissing() && random.nextInt(4) == 0) {
      walk();
    } else if (dice < 35 && isServerWanted() && mayLoseOne()) {
      blows.anyServer();
    } else if (isDatabasesTurn() || (dice >= 35 && dice < 43 && mayLoseOne())) {
      blows.database();
    } else if (dice >= 43 && dice < 60) {
      blows.broker();
    } else if (dice >= 92) {
      stop();
    } else {
      blows.cut();
    }
  }

  /** A server that is starting may be killed, too; but mostly it is to get somewhere. */
  private void whileNobodyWorks(int dice) {
    if (dice < 5) {
      blows.startingServer();
    } else if (dice < 60) {
      blows.broker();
    }
  }

  /** As many as the plan says, and those who are to be hit at a point first. */
  private boolean isServerWanted() {
    return missing().isEmpty() && blows().of(Blows.SERVER) < plan.servers();
  }

  /** However the dice fall: a run in which it never died says little. */
  private boolean isDatabasesTurn() {
    return (blows().of(Blows.DATABASE) + 1) * EVERY_NTH_IS_THE_DATABASES <= blows().total();
  }

  /** Mostly when all are up: otherwise little would be done between two starts. */
  private boolean mayLoseOne() {
    return isAllUp() || random.nextInt(6) == 0;
  }

  private boolean isAllUp() {
    return around.ready().size() == around.nodes().size();
  }

  /** While there are some to hit, servers are killed there and nowhere else. */
  private void killAtAPoint() throws SQLException {
    var missing = missing();
    var point = missing.get(random.nextInt(missing.size()));
    if (points.hit(point)) {
      hits.add(point.word());
      diary.line(point.word());
      blows.struck(Blows.SERVER);
    }
  }

  private void stop() throws IOException, SQLException {
    if (!isAllUp()) {
      whileOneStarts();
    } else {
      blows.pause();
    }
  }

  private void walk() throws IOException, SQLException {
    if (zombie.walks()) {
      blows.struck(Blows.ZOMBIE);
    }
  }

  /** As seldom as while nobody works: what is killed at its start begins to start again. */
  private void whileOneStarts() {
    if (random.nextInt(4) == 0) {
      blows.startingServer();
    } else {
      blows.cut();
    }
  }

  private void look() throws SQLException {
    try (var connection = around.postgres().connect()) {
      oracle
          .now(connection)
          .forEach(
              (rule, what) -> broken.computeIfAbsent(rule, r -> new ArrayList<>()).addAll(what));
    }
  }
}
