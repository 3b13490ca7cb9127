package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.DayOfWeek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rows of the schedule show, and what is kept of how they are shown. */
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

  /** Whether that technician's row shows one absence. */
  private static final String AWAY =
      """
      (technicianId) => beckon.schedule.items.get({
        filter: (shade) => shade.className === 'away' && shade.group === technicianId}).length === 1
      """;

  private final BrowserContext low = Browser.window(1280, 420);
  private final BrowserContext window = Browser.window(1600, 1000);

  @AfterEach
  void close() {
    low.close();
    window.close();
  }

  @Test
  @DisplayName("C9: bars of rows out of sight are not drawn until they come into sight")
  void only_rows_in_view_are_drawn() {
    var page = Browser.signIn(low, "dora");
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

  @Test
  @DisplayName("The way to a visit, what really was, and the hours of work lie under the bars")
  void planned_against_actual() {
    var page = Browser.signIn(window, "dora");
    page.navigate("/schedule/schedule.xhtml");
    page.locator("#schedule[data-ready]").waitFor();

    assertThat(page.locator(".rows .vis-item.travel").first()).isVisible();
    assertThat(page.locator(".rows .vis-item.actual.at-work").first()).isVisible();
    assertThat(page.locator(".rows .vis-item.off-duty").first()).isAttached();
  }

  @Test
  @DisplayName("An absence shows on its row, on pages that are open, too")
  void away() throws SQLException {
    var slot = Plan.free();
    var page = Browser.signIn(window, "dora");
    new Hand(page).openSchedule(slot, "");
    assertThat(page.locator("#live")).hasText("Live");

    slot.absent();

    page.waitForFunction(AWAY, (double) slot.technicianId());
  }

  @Test
  @DisplayName("Between two shifts of a day there is a break")
  void at_lunch() throws SQLException {
    var slot = Plan.free();
    var hours = replaceShifts(slot.technicianId(), lunchAtNoon());
    try {
      var page = Browser.signIn(window, "dora");
      new Hand(page).openSchedule(slot, "");
      page.evaluate(
          "() => beckon.schedule.timeline.setWindow(beckon.sheet.from, beckon.sheet.until)");

      assertThat(page.locator(".rows .vis-item.break")).hasCount(1);
    } finally {
      replaceShifts(slot.technicianId(), hours);
    }
  }

  @Test
  @DisplayName("A bar says what it has no room for to whom points at it, until the pointer leaves")
  void pointed_at() throws SQLException {
    var slot = Plan.free();
    var visit = Visit.planned(slot);
    var page = Browser.signIn(window, "dora");
    new Hand(page).openSchedule(slot, visit.number());

    page.locator(".bar[data-item^='" + visit.key() + "']").hover();
    assertThat(page.locator(".hover-card")).containsText(visit.number());
    assertThat(page.locator(".hover-card")).containsText("Last change by dora");

    page.locator("#search").hover();
    assertThat(page.locator(".hover-card")).hasCount(0);
  }

  @Test
  @DisplayName("A view that was saved brings filters and days back, for whoever saved it")
  void saved_view() {
    var page = Browser.signIn(window, "dora");
    page.navigate("/schedule/schedule.xhtml");
    page.locator("#schedule[data-ready]").waitFor();
    page.locator("#search").fill("Boiler");
    page.locator("#views").click();
    menuItem(page, "Save this view…").click();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Boilers");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .click();
    assertThat(page.locator("#views")).containsText("Boilers");

    page.reload();
    assertThat(page.locator("#search")).hasValue("");
    page.locator("#views").click();
    menuItem(page, "Boilers").click();
    assertThat(page.locator("#search")).hasValue("Boiler");

    var other = Browser.signIn(low, "sam");
    other.navigate("/schedule/schedule.xhtml");
    other.locator("#views").click();
    assertThat(menuItem(other, "Save this view…")).isVisible();
    assertThat(menuItem(other, "Boilers")).hasCount(0);
  }

  private static Locator menuItem(Page page, String name) {
    return page.locator("[role=menu] [role^=menuitem]", new Page.LocatorOptions().setHasText(name));
  }

  /** Returns what they were. */
  private static JsonArray replaceShifts(long technicianId, JsonArray shifts) {
    var api = new Api("dora");
    var path = "/api/v1/technicians/" + technicianId;
    var before = api.get(path).object();
    var answer =
        api.put(
            path + "/shifts",
            Json.createObjectBuilder().add("shifts", shifts).build().toString(),
            "If-Match",
            "\"" + before.getJsonObject("technician").getInt("version") + "\"");
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return before.getJsonArray("shifts");
  }

  private static JsonArray lunchAtNoon() {
    var shifts = Json.createArrayBuilder();
    for (var day : DayOfWeek.values()) {
      shifts.add(shift(day, "08:00", "12:00")).add(shift(day, "13:00", "17:00"));
    }
    return shifts.build();
  }

  private static JsonObjectBuilder shift(DayOfWeek day, String starts, String ends) {
    return Json.createObjectBuilder()
        .add("day", day.toString())
        .add("starts", starts)
        .add("ends", ends);
  }
}
