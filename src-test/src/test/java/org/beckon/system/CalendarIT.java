package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The calendar as a dispatcher uses it: looks, drags, is asked, takes back (S2-47, S1-53, S1-64).
 */
@ExtendWith({RunningBeckon.class, Browser.class})
class CalendarIT {

  /** Past the hours at which clocks change. */
  private static final LocalTime EARLIEST = LocalTime.of(4, 0);

  BrowserContext office = Browser.window(1600, 900);
  BrowserContext field = Browser.window(390, 844);
  Page page;
  ZoneId zone;
  LocalTime morning;

  @BeforeEach
  void open() throws SQLException {
    morning = anHourOfWork();
    page = Browser.signIn(office, "dora");
    page.navigate("/schedule/schedule.xhtml");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Calendar")).click();
    zone = ZoneId.of(page.locator("#calendar").getAttribute("data-zone"));
  }

  @AfterEach
  void close() {
    office.close();
    field.close();
  }

  @Test
  void every_view_shows_the_visits_of_a_technician() throws SQLException {
    var tuesday = tuesdayInWeeks(2);
    var visit = Visit.at(morning(tuesday), 0);

    for (var view : new String[] {"Month", "Week", "Day", "List"}) {
      show("week", tuesday, visit);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(view).setExact(true))
          .click();
      assertThat(on(visit).first()).isVisible();
      assertThat(on(visit).first()).containsText("Scheduled");
    }
  }

  @Test
  void a_drag_moves_a_visit_and_undo_puts_it_back() throws SQLException {
    var tuesday = tuesdayInWeeks(3);
    var visit = Visit.at(morning(tuesday), 0);
    show("week", tuesday, visit);

    drag(visit, tuesday.plusDays(2));

    assertThat(inDay(tuesday.plusDays(2), visit)).isVisible();
    assertThat(page.locator(".toast")).containsText(visit.number());
    assertThat(startOf(visit)).isEqualTo(morning(tuesday.plusDays(2)));

    page.locator(".toast")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
        .click();

    assertThat(inDay(tuesday, visit)).isVisible();
    assertThat(page.locator(".toast")).containsText("Put back");
    assertThat(startOf(visit)).isEqualTo(morning(tuesday));
  }

  @Test
  void what_would_overlap_is_asked_about_and_goes_back_when_canceled() throws SQLException {
    var tuesday = tuesdayInWeeks(4);
    var visit = Visit.at(morning(tuesday), 0);
    var other = Visit.at(morning(tuesday.plusDays(1)), 0);
    show("week", tuesday, visit);

    drag(visit, tuesday.plusDays(1));

    assertThat(page.locator("#conflictDialog")).containsText("Overlaps " + other.number());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel, put it back"))
        .click();
    assertThat(inDay(tuesday, visit)).isVisible();
    assertThat(startOf(visit)).isEqualTo(morning(tuesday));
  }

  @Test
  void a_visit_keeps_its_time_of_day_when_it_is_dragged_across_a_change_of_clocks()
      throws SQLException {
    var transition = zone.getRules().nextTransition(Instant.now().plusSeconds(14 * 86400L));
    for (var change :
        new ZoneOffsetTransition[] {
          transition, zone.getRules().nextTransition(transition.getInstant())
        }) {
      var sunday = change.getDateTimeAfter().toLocalDate();
      var visit = Visit.at(morning(sunday.minusDays(1)), 1);
      show("week", sunday, visit);
      assertThat(inDay(sunday.minusDays(1), visit)).containsText(hour(" - "));

      drag(visit, sunday);

      assertThat(inDay(sunday, visit)).containsText(hour(" - "));
      assertThat(page.locator(".toast")).containsText(hour("–"));
      assertThat(startOf(visit)).isEqualTo(morning(sunday));
    }
  }

  @Test
  void a_technician_sees_their_own_calendar_and_can_move_nothing() throws SQLException {
    var tuesday = tuesdayInWeeks(5);
    var visit = Visit.at(morning(tuesday), 0);
    var sent =
        new Api("dora")
            .post(
                "/api/v1/appointments/" + visit.appointmentId() + "/dispatch",
                "{}",
                "If-Match",
                "\"" + visit.version() + "\"");
    assertThat(sent.status()).as(sent.toString()).isLessThan(300);
    var phone = Browser.signIn(field, visit.login());

    phone.navigate("/my/calendar.xhtml?view=week&day=" + tuesday);

    assertThat(phone.locator("[data-key=" + visit.key() + "]")).isVisible();
    assertThat(phone.locator(".movable")).hasCount(0);
    assertThat(new Api(visit.login()).get("/api/v1/calendar").status()).isEqualTo(403);
  }

  private void show(String view, LocalDate day, Visit visit) {
    page.navigate(
        "/schedule/calendar.xhtml?view=%s&day=%s&technician=%d"
            .formatted(view, day, visit.technicianId()));
    assertThat(on(visit).first()).isVisible();
  }

  private Locator on(Visit visit) {
    return page.locator(".calendar-main [data-key=" + visit.key() + "]");
  }

  private Locator inDay(LocalDate day, Visit visit) {
    return column(day).locator("[data-key=" + visit.key() + "]:not(.pending)");
  }

  private Locator column(LocalDate day) {
    return page.locator(".fc-timegrid-col[data-date='" + day + "']");
  }

  /** To the same time of another day. */
  private void drag(Visit visit, LocalDate day) {
    on(visit).evaluate("element => element.scrollIntoView({block: 'center'})");
    var from = on(visit).boundingBox();
    var to = column(day).boundingBox();
    var y = from.y + from.height / 2;
    var mouse = page.mouse();
    mouse.move(from.x + from.width / 2, y);
    mouse.down();
    mouse.move(to.x + to.width / 2 - 15, y, new Mouse.MoveOptions().setSteps(8));
    mouse.move(to.x + to.width / 2, y);
    mouse.up();
  }

  private LocalDate tuesdayInWeeks(int weeks) {
    return LocalDate.now(zone)
        .plusWeeks(weeks)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
  }

  private String hour(String until) {
    return morning + until + morning.plusHours(1);
  }

  /** The demo's people work around the time at which it was started. */
  private static LocalTime anHourOfWork() throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                """
                select greatest(cast(date_trunc('hour', starts + interval '2 hours' - time '00:00') as time), cast(? as time))
                from technician_shift
                where technician_id = (select min(technician_id) from account)
                order by case ends when '00:00' then interval '24 hours' else ends - time '00:00' end
                  - (starts - time '00:00') desc
                limit 1
                """)) {
      statement.setObject(1, EARLIEST);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getObject(1, LocalTime.class);
      }
    }
  }

  private Instant morning(LocalDate day) {
    return day.atTime(morning).atZone(zone).toInstant();
  }

  private static Instant startOf(Visit visit) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement("select starts_at from appointment where id = ?")) {
      statement.setLong(1, visit.appointmentId());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getTimestamp(1).toInstant();
      }
    }
  }
}
