package org.beckon.benchmark;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;

/** Board and schedule with 2,000 visits in range and 200 technicians. */
final class BoardBenchmark implements Benchmark {

  private static final int TECHNICIANS = 200;
  private static final int JOBS = 2_000;
  private static final int WARM_UP = 40;
  private static final int REQUESTS = 200;
  private static final int PAINTS = 10;

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    try (var office = new Office(jar, folder)) {
      try (var connection = office.beckon().database()) {
        Crowd.moveIn(connection, TECHNICIANS, JOBS);
      }
      answers(office, "/api/v1/board?closed=true", report);
      answers(office, "/api/v1/schedule", report);
      answers(office, "/board/board.xhtml", report);
      answers(office, "/schedule/schedule.xhtml", report);
      var page = office.dispatcher();
      paints(page, office.beckon().url() + "/board/board.xhtml", report);
      paints(page, office.beckon().url() + "/schedule/schedule.xhtml", report);
    }
  }

  private static void answers(Office office, String path, Report report) throws Exception {
    var times = new ArrayList<Double>();
    var bytes = 0;
    for (var request = 0; request < WARM_UP + REQUESTS; request++) {
      var began = System.nanoTime();
      var answer = office.get(path);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      bytes = answer.body().length();
      if (request >= WARM_UP) {
        times.add((System.nanoTime() - began) / 1e6);
      }
    }
    report.times("%s (%d kB)".formatted(path, bytes / 1024), times);
  }

  private static void paints(Page page, String url, Report report) {
    var first = new ArrayList<Double>();
    var drawn = new ArrayList<Double>();
    for (var paint = 0; paint < PAINTS; paint++) {
      page.navigate(url);
      page.waitForSelector(".card, .vis-item");
      drawn.add(((Number) page.evaluate("performance.now()")).doubleValue());
      first.add(
          ((Number)
                  page.evaluate(
                      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"))
              .doubleValue());
    }
    var name = url.substring(url.lastIndexOf('/'));
    report.times(name + " first paint in Chromium", first);
    report.times(name + " first card or bar in Chromium", drawn);
  }
}
