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

  private static final int SHARING_PAYS = 30;

  private KillCommand() {}

  /**
   * Runs it.
   *
   * @param options {@code minutes}, {@code kills}, {@code servers}, {@code points}, {@code nodes},
   *     {@code zombies}, {@code sms}, {@code dispatchers}, {@code pause} (ms), {@code seed}, and
   *     {@code mutation} (a {@link Mutation}, which must be found)
   * @return false when anything was lost, doubled or broken, a named point was missed, or a
   *     mutation was not found
   */
  public static boolean run(Path jar, Path folder, Map<String, String> options, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    var given = new HashMap<>(options);
    var mutation = given.getOrDefault("mutation", "");
    var points = number(given, "points", 20);
    var minutes = number(given, "minutes", 120);
    var settings =
        new KillSettings(
            new KillPlan(
                Duration.ofMinutes(minutes),
                number(given, "kills", 1_000),
                number(given, "servers", 500),
                points,
                number(given, "zombies", 5),
                Duration.ofSeconds(30),
                Long.parseLong(
                    given.getOrDefault("seed", Integer.toString(new Random().nextInt(1_000_000))))),
            number(given, "nodes", 2),
            SmsMode.valueOf(given.getOrDefault("sms", SmsMode.IDEMPOTENT.name())),
            number(given, "dispatchers", 4),
            Duration.ofMillis(number(given, "pause", 50)),
            servers(minutes, mutation, folder));
    out.println("What happens stays in " + folder);
    var result = new KillRun(jar, folder, settings).run();
    out.println(result.json());
    if (!mutation.isEmpty()) {
      return isCaught(Mutation.valueOf(mutation), result, out);
    }
    for (var point : KillPoint.values()) {
      if (result.hits(point.word()) < points) {
        out.println("Missed: " + point.word() + " was hit " + result.hits(point.word()) + " times");
        return false;
      }
    }
    return result.wrong().isEmpty();
  }

  private static Map<String, String> servers(int minutes, String mutation, Path folder)
      throws IOException {
    var settings = new HashMap<String, String>();
    // Written by each server at its first start, which takes a core for most of a minute.
    settings.put("BECKON_CLASS_SHARING", Boolean.toString(minutes >= SHARING_PAYS));
    if (!mutation.isEmpty()) {
      settings.put(
          "BECKON_JAVA_OPTIONS",
          Mutation.valueOf(mutation).javaOption(Path.of(""), folder.resolve("mutation")));
    }
    return settings;
  }

  private static boolean isCaught(Mutation mutation, KillRun.Result result, PrintStream out) {
    var isCaught = mutation.caughtBy().stream().anyMatch(result.wrong()::containsKey);
    out.println(mutation + (isCaught ? " was caught" : " was NOT caught"));
    return isCaught;
  }

  private static int number(Map<String, String> options, String name, int otherwise) {
    return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
  }
}
