package org.beckon.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * R1, R2, R11, T-RESTART-1 and T-JMS-1 in small: two servers, a database, a broker without a
 * journal, and people who answer, while one after the other is killed. What happened stays in
 * {@code target/kill-loop}.
 */
@Timeout(900)
class KillLoopIT {

  private static final Path FOLDER = Path.of("target", "kill-loop").toAbsolutePath();
  private static final long SEED = 20_260_301;

  @Test
  void nothing_is_lost_and_nothing_is_told_twice_while_everything_is_killed() throws Exception {
    empty();
    var jar = Path.of(System.getProperty("beckon.jar"));

    var result = new KillRun(jar, FOLDER, KillSettings.brief(SEED)).run();

    var report = result.json().toString();
    Files.writeString(FOLDER.resolve("report.json"), report);
    assertThat(result.wrong()).as(report).isEmpty();
    assertThat(result.blows()).as(report).isGreaterThanOrEqualTo(30);
    assertThat(result.blows(Blows.SERVER)).as(report).isGreaterThanOrEqualTo(5);
    assertThat(result.blows(Blows.DATABASE)).as(report).isPositive();
    assertThat(result.blows(Blows.BROKER)).as(report).isPositive();
    assertThat(result.number("received")).as(report).isGreaterThan(20);
    assertThat(result.number("seats")).as(report).isPositive();
    for (var point : KillPoint.values()) {
      assertThat(result.hits(point.word())).as(point + " in " + report).isPositive();
    }
  }

  private static void empty() throws IOException {
    if (Files.exists(FOLDER)) {
      try (var files = Files.walk(FOLDER)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    Files.createDirectories(FOLDER);
  }
}
