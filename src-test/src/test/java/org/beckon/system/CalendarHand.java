package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** What a dispatcher sees of visits in the calendar, and does to them with the mouse. */
final class CalendarHand {

  private final Page page;

  CalendarHand(Page page) {
    this.page = page;
  }

  void show(String view, LocalDate day, Visit visit) {
    page.navigate(
        "/schedule/calendar.xhtml?view=%s&day=%s&technician=%d"
            .formatted(view, day, visit.technicianId()));
    assertThat(on(visit).first()).isVisible();
  }

  Locator on(Visit visit) {
    return page.locator(".calendar-main [data-key=" + visit.key() + "]");
  }

  Locator inDay(LocalDate day, Visit visit) {
    return column(day).locator("[data-key=" + visit.key() + "]:not(.pending)");
  }

  private Locator column(LocalDate day) {
    return page.locator(".fc-timegrid-col[data-date='" + day + "']");
  }

  /** To the same time of another day. */
  void drag(Visit visit, LocalDate day) {
    var y = lift(visit, day);
    drop(day, y);
  }

  /** Without letting go. Returns the height at which the hand is. */
  double lift(Visit visit, LocalDate day) {
    on(visit).evaluate("element => element.scrollIntoView({block: 'center'})");
    var from = on(visit).boundingBox();
    var y = from.y + from.height / 2;
    page.mouse().move(from.x + from.width / 2, y);
    page.mouse().down();
    carry(day, y);
    return y;
  }

  void drop(LocalDate day, double y) {
    carry(day, y);
    page.mouse().up();
  }

  private void carry(LocalDate day, double y) {
    var to = column(day).boundingBox();
    page.mouse().move(to.x + to.width / 2 - 15, y, new Mouse.MoveOptions().setSteps(8));
    page.mouse().move(to.x + to.width / 2, y);
  }
}
