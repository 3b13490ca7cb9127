package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** What a dispatcher's hand does on board and schedule: with the mouse, as people do it. */
final class Hand {

  private static final Mouse.MoveOptions SLOWLY = new Mouse.MoveOptions().setSteps(12);

  private final Page page;

  Hand(Page page) {
    this.page = page;
  }

  record Point(double x, double y) {}

  /**
   * Chooses from a menu, and waits until the page has looked at it. A list that is still unfolding
   * does not close when something in it is chosen, so this waits for it, as an eye does.
   *
   * @param menu its id, colons escaped
   * @param item the first that shows this
   */
  void choose(String menu, Pattern item) {
    choose(menu, new Locator.FilterOptions().setHasText(item));
  }

  /** The same by the name of a person. */
  void choose(String menu, String name) {
    choose(menu, new Locator.FilterOptions().setHasText(name));
  }

  private void choose(String menu, Locator.FilterOptions item) {
    page.locator("#" + menu + " .ui-selectonemenu-trigger").click();
    var list = page.locator("#" + menu + "_panel");
    assertThat(list).hasClass(Pattern.compile("enter-done"));
    list.locator(".ui-selectonemenu-item").filter(item).first().click();
    assertThat(list).isHidden();
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
  }

  /** The board, narrowed to one job, so that nothing has to be scrolled. */
  void openBoard(String number) {
    page.navigate("/board/board.xhtml");
    page.locator("#board[data-ready]").waitFor();
    page.locator("#search").fill(number);
  }

  /** The schedule on the day of a slot, with its hours in view. */
  void openSchedule(Plan.Slot slot, String number) {
    page.navigate("/schedule/schedule.xhtml");
    page.locator("#schedule[data-ready]").waitFor();
    page.locator("#day").fill(slot.day().toString());
    page.locator("#schedule[data-ready^='" + slot.day() + "']").waitFor();
    page.locator("#search").fill(number);
    page.evaluate(
        "start => beckon.schedule.timeline.setWindow("
            + "new Date(Date.parse(start) - 3 * 3600000), new Date(Date.parse(start) + 9 * 3600000),"
            + " {animation: false})",
        slot.startsAt().toString());
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Where a slot is on the schedule: its technician's row, at its time. */
  Point on(Plan.Slot slot) {
    var row = box(page.locator(".vis-label", new Page.LocatorOptions().setHasText(slot.name())));
    var center = box(page.locator(".rows .vis-panel.vis-center"));
    var x =
        ((Number)
                page.evaluate(
                    "time => beckon.schedule.timeline.body.util.toScreen(new Date(time))",
                    slot.startsAt().toString()))
            .doubleValue();
    return new Point(center.x + x, row.y + row.height / 2);
  }

  Point middle(Locator locator) {
    var box = box(locator);
    return new Point(box.x + box.width / 2, box.y + Math.min(box.height / 2, 60));
  }

  /** Near the left end, where a bar is taken without its edge; in pixels from its start. */
  void drag(Point from, Point to) {
    lift(from, to);
    page.mouse().up();
  }

  /** Without letting go. */
  void lift(Point from, Point to) {
    page.mouse().move(from.x(), from.y());
    page.mouse().down();
    page.mouse().move(from.x() + 8, from.y() + 8, SLOWLY);
    page.mouse().move(to.x(), to.y(), SLOWLY);
    page.mouse().move(to.x() + 1, to.y(), SLOWLY);
  }

  private static BoundingBox box(Locator locator) {
    locator.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    return locator.first().boundingBox();
  }
}
