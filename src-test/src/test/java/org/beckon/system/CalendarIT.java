package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
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
  CalendarHand hand;
  ZoneId zone;
  LocalTime morning;

  @BeforeEach
  void open() throws SQLException {
    morning = anHourOfWork();
    page = Browser.signIn(office, "dora");
    hand = new CalendarHand(page);
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
      hand.show("week", tuesday, visit);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(view).setExact(true))
          .click();
      assertThat(hand.on(visit).first()).isVisible();
      assertThat(hand.on(visit).first()).containsText("Scheduled");
    }
  }

  @Test
  void a_drag_moves_a_visit_and_undo_puts_it_back() throws SQLException {
    var tuesday = tuesdayInWeeks(3);
    var visit = Visit.at(morning(tuesday), 0);
    hand.show("week", tuesday, visit);

    hand.drag(visit, tuesday.plusDays(2));

    assertThat(hand.inDay(tuesday.plusDays(2), visit)).isVisible();
    assertThat(page.locator(".toast")).containsText(visit.number());
    assertThat(startOf(visit)).isEqualTo(morning(tuesday.plusDays(2)));

    page.locator(".toast")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
        .click();

    assertThat(hand.inDay(tuesday, visit)).isVisible();
    assertThat(page.locator(".toast")).containsText("Put back");
    assertThat(startOf(visit)).isEqualTo(morning(tuesday));
  }

  @Test
  void what_would_overlap_is_asked_about_and_goes_back_when_canceled() throws SQLException {
    var tuesday = tuesdayInWeeks(4);
    var visit = Visit.at(morning(tuesday), 0);
    var other = Visit.at(morning(tuesday.plusDays(1)), 0);
    hand.show("week", tuesday, visit);

    hand.drag(visit, tuesday.plusDays(1));

    assertThat(page.locator("#conflictDialog")).containsText("Overlaps " + other.number());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel, put it back"))
        .click();
    assertThat(hand.inDay(tuesday, visit)).isVisible();
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
      hand.show("week", sunday, visit);
      assertThat(hand.inDay(sunday.minusDays(1), visit)).containsText(hour(" - "));

      hand.drag(visit, sunday);

      assertThat(hand.inDay(sunday, visit)).containsText(hour(" - "));
      assertThat(page.locator(".toast")).containsText(hour("–"));
      assertThat(startOf(visit)).isEqualTo(morning(sunday));
    }
  }

  /** What the page had asked for already is as old, when it comes, as what it has not asked for. */
  @Test
  void what_others_change_while_a_visit_is_in_the_hand_is_drawn_when_it_is_let_go()
      throws SQLException {
    var tuesday = tuesdayInWeeks(6);
    var visit = Visit.at(morning(tuesday), 0);
    var other = Visit.at(morning(tuesday.plusDays(1)), 0);
    hand.show("week", tuesday, visit);
    assertThat(hand.inDay(tuesday.plusDays(1), other)).isVisible();
    var answers = new ArrayList<Route>();
    page.route("**/api/v1/calendar?*", answers::add);
    moveElsewhere(other, tuesday.plusDays(3));
    page.waitForCondition(() -> !answers.isEmpty());
    hear(other);

    var height = hand.lift(visit, tuesday.plusDays(1));
    page.unroute("**/api/v1/calendar?*");
    page.waitForResponse("**/api/v1/calendar?*", () -> answers.forEach(Route::resume)).finished();
    moveElsewhere(other, tuesday.plusDays(4));
    page.waitForFunction("() => window.heard === 1");
    assertInHand(visit, tuesday);
    assertThat(hand.inDay(tuesday.plusDays(1), other)).isVisible();
    hand.drop(tuesday.plusDays(2), height);

    assertThat(hand.inDay(tuesday.plusDays(2), visit)).isVisible();
    assertThat(hand.on(visit)).hasCount(1);
    assertThat(page.locator(".toast")).containsText(visit.number());
    assertThat(startOf(visit)).isEqualTo(morning(tuesday.plusDays(2)));
    assertThat(hand.inDay(tuesday.plusDays(4), other)).isVisible();
    assertThat(hand.on(other)).hasCount(1);
  }

  /** Another dispatcher, by another way; whatever else there is. */
  private void moveElsewhere(Visit visit, LocalDate day) {
    var sam = new Api("sam");
    var path = "/api/v1/appointments/" + visit.appointmentId();
    var seen = sam.get(path).object().getJsonObject("visit").getInt("version");
    var body =
        "{\"startsAt\":\"%s\",\"override\":{\"reason\":\"System test\"}}".formatted(morning(day));
    var answer = sam.put(path + "/placement", body, "If-Match", "\"" + seen + "\"");
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
  }

  /** Counts what the page hears of the visit from now on. */
  private void hear(Visit visit) {
    page.evaluate(
        "job => { window.heard = 0; document.addEventListener('beckon:change',"
            + " ({detail}) => { window.heard += detail.jobId === job ? 1 : 0; }); }",
        (int) visit.jobId());
  }

  /** The hand has it, and nothing is left where it was taken from. */
  private void assertInHand(Visit visit, LocalDate from) {
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    assertThat(page.locator(".fc-event-mirror")).isVisible();
    assertThat(hand.inDay(from, visit)).isHidden();
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
