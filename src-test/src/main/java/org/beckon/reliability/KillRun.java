package org.beckon.reliability;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One run from the first start to the verdict. */
public final class KillRun {

  private static final Duration BACK = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Path jar;
  private final Path folder;
  private final KillSettings settings;

  /**
   * @param folder empty; what happened stays in it
   */
  public KillRun(Path jar, Path folder, KillSettings settings) {
    this.jar = jar;
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * What came of it.
   *
   * @param wrong what was lost, doubled or broken, by the name of the rule in oracle.sql; empty
   *     when all was kept
   * @param json the line of the report
   */
  public record Result(Map<String, List<String>> wrong, JsonObject json) {

    public int blows(String kind) {
      return json.getJsonObject("kills").getInt(kind, 0);
    }

    public int blows() {
      return json.getJsonObject("kills").keySet().stream().mapToInt(this::blows).sum();
    }

    public int hits(String point) {
      return json.getJsonObject("points").getInt(point, 0);
    }

    public int number(String name) {
      return json.getInt(name);
    }
  }

  /** Blocks until everything has come to rest, or long enough has been waited for it. */
  public Result run() throws IOException, SQLException, InterruptedException {
    var oracle = new Oracle();
    var intents = new Intents(folder.resolve("intents.log"));
    var plan = settings.plan();
    try (var around =
        new Surroundings(
            jar, folder, settings.nodes(), settings.sms(), plan.seed(), settings.servers())) {
      var began = System.nanoTime();
      var loop = new KillLoop(around, plan, oracle);
      var load = new Load(new Api(around.url(), token(around)), intents, settings.pause());
      load.start(settings.dispatchers(), around::turnOnBrowser);
      loop.run();
      Wait.until(BACK, () -> !around.ready().isEmpty());
      load.close();
      var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
      Wait.until(Oracle.REST, BETWEEN_LOOKS, () -> isAtRest(around));
      try (var connection = around.postgres().connect()) {
        var verdict = oracle.judge(connection, intents, around.worldLog(), settings.sms());
        loop.broken().forEach(verdict.wrong()::putIfAbsent);
        var unseen = Tampering.unseen(connection, oracle);
        if (!unseen.isEmpty()) {
          verdict.wrong().put("the_oracle_does_not_see", unseen);
        }
        return new Result(verdict.wrong(), json(verdict, loop, load, seconds));
      }
    }
  }

  private static String token(Surroundings around) throws SQLException {
    try (var connection = around.postgres().connect()) {
      return Journal.token(connection);
    }
  }

  private static boolean isAtRest(Surroundings around) {
    try (var connection = around.postgres().connect()) {
      return Oracle.isAtRest(connection);
    } catch (SQLException away) {
      return false;
    }
  }

  private JsonObject json(Oracle.Verdict verdict, KillLoop loop, Load load, long seconds) {
    var wrong = Json.createObjectBuilder();
    verdict
        .wrong()
        .forEach(
            (rule, what) ->
                wrong.add(
                    rule,
                    Json.createObjectBuilder()
                        .add("count", what.size())
                        .add(
                            "such as",
                            Json.createArrayBuilder(what.subList(0, Math.min(5, what.size()))))));
    var line =
        Json.createObjectBuilder()
            .add("commit", Machine.commit())
            .add("machine", Machine.words())
            .add("nodes", settings.nodes())
            .add("sms", settings.sms().name())
            .add("seed", settings.plan().seed())
            .add("seconds", seconds)
            .add("kills", loop.blows().json())
            .add("points", loop.hits().json())
            .add("lost", verdict.count("lost") + verdict.count("lost_searches"))
            .add("duplicates", verdict.count("duplicates") + verdict.count("duplicate_texts"))
            .add("wrong", wrong)
            .add("refused", load.refused())
            .add(
                "receivedPerSecond", verdict.numbers().getInt("received") / Math.max(1.0, seconds));
    verdict.numbers().forEach(line::add);
    if (load.complaint() != null) {
      line.add("complaint", load.complaint());
    }
    return line.build();
  }
}
