package org.beckon.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
    var benchmark = arguments.length == 1 ? ALL.get(arguments[0]) : null;
    var jar = Path.of(System.getProperty("beckon.jar", "server-config/target/beckon.jar"));
    if (benchmark == null || !Files.exists(jar)) {
      report.line("Usage, in the project's folder: java -jar src-test/target/benchmarks.jar NAME");
      report.line("NAME is one of " + ALL.keySet().stream().sorted().toList());
      report.line("It needs " + jar + " (mvn -q -DskipTests package).");
      System.exit(2);
    }
    benchmark.run(jar, Files.createTempDirectory("beckon-benchmark"), report);
    System.exit(0);
  }
}
