package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many rows on the schedule (C9). */
@ExtendWith({RunningBeckon.class, Browser.class})
class ScheduleRowsIT {

  /** Remembers every bar that was ever put into the page. */
  private static final String WATCH =
      """
      window.everDrawn = new Set();
      new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
        if (node.matches?.('.vis-range')) {
          everDrawn.add(node);
        }
      }))).observe(document, {childList: true, subtree: true});
      """;

  /** The bar of the lowest row that has one at the hours that are shown. */
  private static final String LOWEST =
      """
      () => {
        const {start, end} = beckon.schedule.timeline.getWindow();
        const order = (bar) => beckon.schedule.groups.get(bar.group).order;
        return beckon.schedule.items
          .get({filter: (bar) => bar.type === 'range' && bar.start > start && bar.end < end})
          .reduce((one, other) => (order(other) > order(one) ? other : one)).id;
      }
      """;

  private final BrowserContext window = Browser.window(1280, 420);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  @DisplayName("C9: bars of rows out of sight are not drawn until they come into sight")
  void only_rows_in_view_are_drawn() {
    var page = Browser.signIn(window, "dora");
    page.addInitScript(WATCH);
    page.navigate("/schedule/schedule.xhtml");
    page.locator("#schedule[data-ready]").waitFor();
    page.locator(".rows .vis-range").first().waitFor();

    var drawn = ((Number) page.evaluate("everDrawn.size")).intValue();
    assertThat(page.locator(".rows .vis-range")).hasCount(drawn);
    var lowest = page.locator(".bar[data-item='%s']".formatted(page.evaluate(LOWEST)));
    assertThat(lowest).hasCount(0);

    page.locator(".rows .vis-left").hover();
    page.mouse().wheel(0, 10_000);
    assertThat(lowest).isVisible();
  }
}
