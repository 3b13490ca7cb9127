package org.beckon.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The schedule with hundreds of lanes (C9): until they are drawn, and frames while dragging. */
final class LanesBenchmark implements Benchmark {

  private static final int TECHNICIANS = 300;
  private static final int VISITS_EACH = 8;
  private static final int OPENINGS = 10;
  private static final int DRAGS = 5;
  private static final int MOVES = 120;

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    try (var office = new Office(jar, folder)) {
      try (var connection = office.beckon().database()) {
        Crowd.moveIn(connection, TECHNICIANS, TECHNICIANS * VISITS_EACH);
      }
      var page = office.dispatcher();
      var url =
          office.beckon().url()
              + "/schedule/schedule.xhtml?day="
              + LocalDate.now(ZoneOffset.UTC).plusDays(1);
      var drawn = new ArrayList<Double>();
      for (var opening = 0; opening < OPENINGS; opening++) {
        page.navigate(url);
        page.waitForSelector("#schedule[data-ready]");
        drawn.add(((Number) page.evaluate("performance.now()")).doubleValue());
      }
      report.times("schedule with 300 lanes of 8 visits drawn", drawn);
      var frames = new ArrayList<Double>();
      for (var drag = 0; drag < DRAGS; drag++) {
        frames.addAll(drag(page));
      }
      report.times("between two frames while dragging a bar", frames);
      report.line("frames a second while dragging: %.0f".formatted(1000 / mean(frames)));
    }
  }

  /** Lifts a bar, carries it about, and puts it back where it was. */
  private static Collection<Double> drag(Page page) {
    var bar = page.locator(".vis-item:not(.vis-background)").first().boundingBox();
    var middle = middle(bar);
    page.evaluate(
        """
        () => {
          window.frames = [];
          const next = (time) => { frames.push(time); window.ticking = requestAnimationFrame(next); };
          window.ticking = requestAnimationFrame(next);
        }
        """);
    page.mouse().move(middle[0], middle[1]);
    page.mouse().down();
    for (var move = 1; move <= MOVES; move++) {
      var turn = 2 * Math.PI * move / MOVES;
      page.mouse().move(middle[0] + 200 * Math.sin(turn), middle[1] + 150 * (1 - Math.cos(turn)));
    }
    page.keyboard().press("Escape");
    page.mouse().up();
    var times =
        (List<?>) page.evaluate("() => { cancelAnimationFrame(window.ticking); return frames; }");
    var gaps = new ArrayList<Double>();
    for (var i = 1; i < times.size(); i++) {
      gaps.add(((Number) times.get(i)).doubleValue() - ((Number) times.get(i - 1)).doubleValue());
    }
    return gaps;
  }

  private static double[] middle(BoundingBox box) {
    return new double[] {box.x + box.width / 2, box.y + box.height / 2};
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
