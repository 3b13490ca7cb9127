package org.beckon.reliability;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** {@code kill [name=value ...]}: one long run. */
public final class KillCommand {

  private KillCommand() {}

  /**
   * Runs it.
   *
   * @param options {@code minutes}, {@code kills}, {@code servers}, {@code points}, {@code nodes},
   *     {@code sms}, {@code dispatchers}, {@code pause} (ms) and {@code seed}
   * @return false when anything was lost, doubled or broken, or a named point was missed
   */
  public static boolean run(Path jar, Path folder, Map<String, String> options, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    var given = new HashMap<>(options);
    var points = number(given, "points", 20);
    var settings =
        new KillSettings(
            new KillPlan(
                Duration.ofMinutes(number(given, "minutes", 120)),
                number(given, "kills", 1_000),
                number(given, "servers", 500),
                points,
                Duration.ofSeconds(30),
                Long.parseLong(
                    given.getOrDefault("seed", Integer.toString(new Random().nextInt(1_000_000))))),
            number(given, "nodes", 2),
            SmsMode.valueOf(given.getOrDefault("sms", SmsMode.IDEMPOTENT.name())),
            number(given, "dispatchers", 4),
            Duration.ofMillis(number(given, "pause", 50)),
            Map.of());
    out.println("What happens stays in " + folder);
    var result = new KillRun(jar, folder, settings).run();
    out.println(result.json());
    for (var point : KillPoint.values()) {
      if (result.hits(point.word()) < points) {
        out.println("Missed: " + point.word() + " was hit " + result.hits(point.word()) + " times");
        return false;
      }
    }
    return result.wrong().isEmpty();
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
  }
}
