package org.beckon.benchmark;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What a benchmark found, for people, a line each. */
final class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void line(String text) {
    out.println(text);
  }

  /** Median, 95 %, 99 % and the worst of what was measured, in milliseconds. */
  void times(String what, Collection<Double> milliseconds) {
    var sorted = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    line(
        String.format(
            Locale.ROOT,
            "%-46s n=%4d  50%% %8.2f ms  95%% %8.2f ms  99%% %8.2f ms  max %8.2f ms",
            what,
            sorted.length,
            at(sorted, 0.50),
            at(sorted, 0.95),
            at(sorted, 0.99),
            Arrays.stream(sorted).max().orElse(Double.NaN)));
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
