package org.beckon.benchmark;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

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
      var page = office.dispatcher();
      // The server is measured first; a browser that draws a board beside it takes its processor.
      page.navigate("about:blank");
      for (var path : List.of("/api/v1/board?closed=true", "/api/v1/schedule")) {
        answers(path, () -> office.get(path), report);
      }
      for (var path : List.of("/board/board.xhtml", "/schedule/schedule.xhtml")) {
        answers(path, () -> office.page(page, path), report);
      }
      paints(page, office.beckon().url() + "/board/board.xhtml", report);
      paints(page, office.beckon().url() + "/schedule/schedule.xhtml", report);
    }
  }

  private static void answers(String path, Callable<HttpResponse<String>> request, Report report)
      throws Exception {
    var times = new ArrayList<Double>();
    var bytes = 0;
    for (var count = 0; count < WARM_UP + REQUESTS; count++) {
      var began = System.nanoTime();
      var answer = request.call();
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      bytes = answer.body().length();
      if (count >= WARM_UP) {
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
