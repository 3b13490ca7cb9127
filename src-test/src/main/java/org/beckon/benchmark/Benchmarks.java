package org.beckon.benchmark;

import static java.util.Map.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.reliability.KillCommand;

/** {@code java -jar src-test/target/benchmarks.jar <name>}: one measurement a name. */
public final class Benchmarks {

  private static final Map<String, Function<Sizes, Benchmark>> ALL =
      Map.ofEntries(
          entry("start", sizes -> new StartBenchmark()),
          entry("board", sizes -> new BoardBenchmark()),
          entry("send", sizes -> new SendBenchmark()),
          entry("match", sizes -> new MatchBenchmark()),
          entry("lanes", sizes -> new LanesBenchmark()),
          entry("burst", sizes -> new BurstBenchmark(sizes.at(0, 6_000))),
          entry("rate", sizes -> new RateBenchmark(sizes.at(0, 600), sizes.at(1, 400))),
          entry("cues", sizes -> new CuesBenchmark(sizes.at(0, 20_000), sizes.at(1, 45))),
          entry("race", sizes -> new RaceBenchmark(sizes.at(0, 1_000), sizes.at(1, 1_000))));

  private Benchmarks() {}

  /** Runs the benchmark of that name against {@code server-config/target/beckon.jar}. */
  public static void main(String[] arguments) throws Exception {
    var report = new Report(System.out);
    var jar = Path.of(System.getProperty("beckon.jar", "server-config/target/beckon.jar"));
    if (arguments.length > 0 && arguments[0].equals("kill") && Files.exists(jar)) {
      var folder = Files.createTempDirectory("beckon-kill");
      System.exit(KillCommand.run(jar, folder, options(arguments), System.out) ? 0 : 1);
    }
    var benchmark = arguments.length > 0 ? ALL.get(arguments[0]) : null;
    if (benchmark == null || !Files.exists(jar)) {
      report.line(
          "Usage, in the project's folder: java -jar src-test/target/benchmarks.jar NAME [SIZE...]");
      report.line("NAME is one of " + ALL.keySet().stream().sorted().toList());
      report.line("or kill, with options such as minutes=120 (docs/reliability.md).");
      report.line("It needs " + jar + " (mvn -q -DskipTests package).");
      System.exit(2);
    }
    benchmark
        .apply(Sizes.in(arguments))
        .run(jar, Files.createTempDirectory("beckon-benchmark"), report);
    System.exit(0);
  }

  private static Map<String, String> options(String[] arguments) {
    return Stream.of(arguments)
        .skip(1)
        .map(option -> option.split("=", 2))
        .collect(Collectors.toMap(option -> option[0], option -> option[1]));
  }
}
