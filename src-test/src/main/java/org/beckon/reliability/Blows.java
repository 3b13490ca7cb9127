package org.beckon.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What can be done to those who work: each is counted, and what does not last is mended later. */
final class Blows {

  static final String SERVER = "server";
  static final String DATABASE = "database";
  static final String BROKER = "broker";
  static final String CUT = "cut";
  static final String PAUSE = "pause";
  static final String ZOMBIE = "zombie";

  private static final int SHORTEST = 500;
  private static final int LONGEST = 5_000;
  private static final int SHORTEST_PAUSE = 1_000;

  private final Surroundings around;
  private final Random random;
  private final Duration longestPause;
  private final Diary diary;
  private final Tally tally = new Tally();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);

  Blows(Surroundings around, Random random, Duration longestPause, Diary diary) {
    this.around = around;
    this.random = random;
    this.longestPause = longestPause;
    this.diary = diary;
  }

  Tally tally() {
    return tally;
  }

  /** Between two blows. */
  Duration pauseBetween() {
    return between(SHORTEST, LONGEST);
  }

  void anyServer() {
    server(one(around.ready()));
  }

  /** One that does not work yet; nothing when there is none. */
  void startingServer() {
    around.nodes().stream().filter(Node::isStarting).findAny().ifPresent(this::server);
  }

  private void server(Node node) {
    node.kill();
    struck(SERVER);
  }

  /** Returns when it takes connections again. */
  void database() throws IOException {
    around.postgres().kill();
    struck(DATABASE);
    around.postgres().start();
  }

  void broker() {
    if (around.broker().isUp()) {
      around.broker().kill();
      struck(BROKER);
      afterwards(Duration.ZERO, around.broker()::start);
    }
  }

  /** Some are noticed at once, some not before somebody has waited in vain. */
  void cut() {
    var lines = new ArrayList<>(one(around.ready()).lines());
    lines.addAll(around.sharedLines());
    var line = one(lines);
    if (random.nextBoolean()) {
      line.breakDown();
    } else {
      line.fallSilent();
    }
    struck(CUT);
    afterwards(between(SHORTEST, LONGEST), line::mend);
  }

  void pause() throws IOException {
    var node = one(around.ready());
    node.pause();
    struck(PAUSE);
    afterwards(between(SHORTEST_PAUSE, Math.toIntExact(longestPause.toMillis())), node::resume);
  }

  /** Counts one that somebody else has dealt. */
  void struck(String kind) {
    tally.add(kind);
    diary.line(kind);
  }

  /** Waits for what is to be mended yet, and mends everything. */
  void end() throws IOException {
    later.shutdown();
    try {
      later.awaitTermination(longestPause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (var node : around.nodes()) {
      node.resume();
      node.lines().forEach(Line::mend);
    }
    around.sharedLines().forEach(Line::mend);
  }

  private void afterwards(Duration time, Mending work) {
    later.schedule(
        () -> {
          try {
            work.done();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        time.toMillis(),
        TimeUnit.MILLISECONDS);
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

  /** Puts something right again. */
  @FunctionalInterface
  private interface Mending {
    void done() throws IOException;
  }
}
