package org.beckon.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.reliability.KillCommand;

/** {@code java -jar src-test/target/benchmarks.jar <name>}: one measurement a name. */
public final class Benchmarks {

  private static final Map<String, Benchmark> ALL =
      Map.of(
          "start",
          new StartBenchmark(),
          "board",
          new BoardBenchmark(),
          "send",
          new SendBenchmark(),
          "match",
          new MatchBenchmark(),
          "lanes",
          new LanesBenchmark());

  private Benchmarks() {}

  /** Runs the benchmark of that name against {@code server-config/target/beckon.jar}. */
  public static void main(String[] arguments) throws Exception {
    var report = new Report(System.out);
    var jar = Path.of(System.getProperty("beckon.jar", "server-config/target/beckon.jar"));
    if (arguments.length > 0 && arguments[0].equals("kill") && Files.exists(jar)) {
      var folder = Files.createTempDirectory("beckon-kill");
      System.exit(KillCommand.run(jar, folder, options(arguments), System.out) ? 0 : 1);
    }
    var benchmark = arguments.length == 1 ? ALL.get(arguments[0]) : null;
    if (benchmark == null || !Files.exists(jar)) {
      report.line("Usage, in the project's folder: java -jar src-test/target/benchmarks.jar NAME");
      report.line("NAME is one of " + ALL.keySet().stream().sorted().toList());
      report.line("or kill, with options such as minutes=120 (docs/reliability.md).");
      report.line("It needs " + jar + " (mvn -q -DskipTests package).");
      System.exit(2);
    }
    benchmark.run(jar, Files.createTempDirectory("beckon-benchmark"), report);
    System.exit(0);
  }

  private static Map<String, String> options(String[] arguments) {
    return Stream.of(arguments)
        .skip(1)
        .map(option -> option.split("=", 2))
        .collect(Collectors.toMap(option -> option[0], option -> option[1]));
  }
}
