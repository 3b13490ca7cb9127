package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the mouse, and the keyboard instead of it, does on the board (DC-05, C8, C10). */
@ExtendWith({RunningBeckon.class, Browser.class})
class BoardDragIT {

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

  BrowserContext window = Browser.window(1600, 900);
  BrowserContext otherWindow = Browser.window(1280, 720);
  Page page;
  Hand hand;

  @BeforeEach
  void signIn() {
    page = Browser.signIn(window, "dora");
    hand = new Hand(page);
  }

  @AfterEach
  void close() {
    window.close();
    otherWindow.close();
  }

  @Test
  void backlog_dragged_onto_scheduled_is_asked_whose_and_when() throws SQLException {
    var job = Visit.backlog();
    var slot = Plan.free();
    hand.openBoard(job.number());

    hand.drag(hand.middle(card(page, job.key())), hand.middle(lane(page, "SCHEDULED")));
    assertThat(page.locator("#assignDialog")).isVisible();
    assertThat(Plan.of(job.jobId())).isEmpty();
    choose(slot);
    page.locator("#assignForm\\:assign").click();

    assertThat(lane(page, "SCHEDULED").locator(".card:visible")).containsText(slot.name());
    assertThat(Plan.of(job.jobId()))
        .singleElement()
        .satisfies(
            visit -> {
              assertThat(visit.status()).isEqualTo("SCHEDULED");
              assertThat(visit.technicianId()).isEqualTo(slot.technicianId());
              assertThat(visit.startsAt()).isEqualTo(slot.startsAt());
            });
  }

  @Test
  void backlog_dropped_and_thought_better_of_goes_back() throws SQLException {
    var job = Visit.backlog();
    hand.openBoard(job.number());

    hand.drag(hand.middle(card(page, job.key())), hand.middle(lane(page, "SCHEDULED")));
    page.locator("#assignForm\\:cancelAssign").click();

    assertThat(lane(page, "UNSCHEDULED").locator("#card-" + job.key())).isVisible();
    assertThat(Plan.of(job.jobId())).isEmpty();
  }

  @Test
  void a_scheduled_card_dragged_onto_dispatched_is_sent() throws SQLException {
    var visit = Visit.planned(Plan.free());
    hand.openBoard(visit.number());

    hand.drag(hand.middle(card(page, visit.key())), hand.middle(lane(page, "DISPATCHED")));

    assertThat(lane(page, "DISPATCHED").locator("#card-" + visit.key())).containsText("Dispatched");
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::status)
        .containsExactly("DISPATCHED");
  }

  @Test
  void backlog_dragged_onto_dispatched_goes_back_with_the_reason() throws SQLException {
    var job = Visit.backlog();
    hand.openBoard(job.number());

    hand.drag(hand.middle(card(page, job.key())), hand.middle(lane(page, "DISPATCHED")));

    assertThat(page.locator(".toast")).containsText("needs a date and a technician first");
    assertThat(lane(page, "UNSCHEDULED").locator("#card-" + job.key())).isVisible();
  }

  @Test
  void whoever_drops_a_stale_card_is_told_who_moved_it_where_and_when() throws SQLException {
    var visit = Visit.planned(Plan.free());
    var moved = Plan.free();
    var other = staleBoard(visit);
    move(visit, moved);

    var otherHand = new Hand(other);
    otherHand.drag(
        otherHand.middle(card(other, visit.key())), otherHand.middle(lane(other, "DISPATCHED")));

    var question = other.locator("dialog.ask");
    assertThat(question).containsText("Dora Whitlock moved this to " + moved.name());
    assertThat(question).containsText("ago.");
    question.getByRole(AriaRole.BUTTON, named("Keep Dora Whitlock’s")).click();
    assertThat(question).hasCount(0);
    assertThat(card(other, visit.key())).containsText(moved.name());
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::status, Plan.Stored::technicianId)
        .containsExactly(tuple("SCHEDULED", moved.technicianId()));
  }

  @Test
  void whoever_was_too_late_can_have_theirs_all_the_same() throws SQLException {
    var visit = Visit.planned(Plan.free());
    var moved = Plan.free();
    var mine = Plan.free();
    var other = staleBoard(visit);
    move(visit, moved);

    card(other, visit.key()).press("a");
    chooseIn(other, mine);
    // The dialog was opened with what is there now; what is stale is what happens meanwhile.
    move(visit, moved.later(2));
    other.locator("#assignForm\\:assign").click();

    var question = other.locator("dialog.ask");
    assertThat(question).containsText("Dora Whitlock moved this to " + moved.name());
    question.getByRole(AriaRole.BUTTON, named("Apply mine")).click();
    assertThat(card(other, visit.key())).containsText(mine.name());
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::technicianId, Plan.Stored::startsAt)
        .containsExactly(tuple(mine.technicianId(), mine.startsAt()));
  }

  @Test
  void others_see_who_has_a_card_in_hand_and_that_they_let_go() throws SQLException {
    var visit = Visit.planned(Plan.free());
    hand.openBoard(visit.number());
    var other = Browser.signIn(otherWindow, "sam");
    new Hand(other).openBoard(visit.number());
    var mark = card(other, visit.key()).locator(".card-planning");

    card(page, visit.key()).press("a");
    assertThat(mark).hasText("Dora Whitlock is planning this");
    page.locator("#assignForm\\:cancelAssign").click();
    assertThat(mark).hasCount(0);

    hand.lift(hand.middle(card(page, visit.key())), hand.middle(lane(page, "DISPATCHED")));
    assertThat(mark).hasText("Dora Whitlock is planning this");
    page.close();
    assertThat(mark).hasCount(0);
  }

  @Test
  void without_its_socket_the_board_asks_and_says_so() throws SQLException {
    var visit = Visit.planned(Plan.free());
    var other = Browser.signIn(otherWindow, "sam");
    new Hand(other).openBoard(visit.number());
    other.evaluate(
        "document.getElementById('live').dataset.socket = '/no-such-socket'; beckon.live.socket.close()");
    assertThat(other.locator("#live")).containsText("Polling", patiently());

    visit.send();

    assertThat(lane(other, "DISPATCHED").locator("#card-" + visit.key()))
        .isVisible(new IsVisibleOptions().setTimeout(30_000));

    other.route("**", Route::abort);
    assertThat(other.locator("#live")).containsText("Server away", patiently());
    other.unroute("**");
    assertThat(other.locator("#live")).containsText("Polling", patiently());
  }

  @Test
  void send_pressed_twice_sends_once() throws SQLException {
    var visit = Visit.planned(Plan.free());
    page.navigate("/job/job.xhtml?id=" + visit.jobId());

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to Tech"))
        .first()
        .dblclick();

    assertThat(page.locator("#jobForm\\:sheet")).containsText("Dispatched");
    page.navigate("/board/board.xhtml");
    assertThat(Plan.count(visit.jobId(), "assignment.sent")).isEqualTo(1);
  }

  @Test
  void back_from_a_job_shows_the_board_as_it_is_now() throws SQLException {
    var visit = Visit.planned(Plan.free());
    hand.openBoard(visit.number());
    card(page, visit.key()).press("Enter");
    page.waitForURL("**/job/job.xhtml*");
    visit.send();

    page.goBack();

    assertThat(page.locator("section[data-lane=DISPATCHED] #card-" + visit.key())).isAttached();
  }

  /** No call of the mouse from here on, sign-in included. */
  @Test
  void with_the_keyboard_alone_a_job_is_assigned_and_sent() throws SQLException {
    var job = Visit.backlog();
    var slot = Plan.free();
    page.navigate("/board/board.xhtml");
    page.locator("#board[data-ready]").waitFor();
    var keys = page.keyboard();

    keys.press("/");
    keys.type(job.number());
    tabTo("#card-" + job.key());
    keys.press("a");
    assertThat(page.locator("#assignDialog")).isVisible();
    tabTo("#assignForm\\:technicianId_label");
    keys.press("Space");
    assertThat(page.locator("#assignForm\\:technicianId_filter")).isFocused();
    keys.type(slot.name());
    keys.press("Enter");
    assertThat(page.locator("#assignForm\\:technicianId_label")).containsText(slot.name());
    tabTo("#assignForm\\:startsAt_input");
    keys.press("Control+a");
    keys.type(TYPED.format(slot.startsAt().atZone(slot.zone())));
    tabTo("#assignForm\\:assign");
    keys.press("Enter");

    var card = lane(page, "SCHEDULED").locator(".card:visible");
    assertThat(card).containsText(slot.name());
    assertThat(card).isFocused();
    keys.press("s");
    assertThat(lane(page, "DISPATCHED").locator(".card:visible")).isVisible();
    assertThat(page.locator("#aloud")).containsText("sent to " + slot.name());
    assertThat(Plan.of(job.jobId()))
        .extracting(
            Plan.Stored::status,
            Plan.Stored::technicianId,
            visit -> visit.startsAt().truncatedTo(ChronoUnit.MINUTES))
        .containsExactly(tuple("DISPATCHED", slot.technicianId(), slot.startsAt()));
  }

  private void tabTo(String selector) {
    for (var presses = 0; presses < 40; presses++) {
      if ((Boolean)
          page.evaluate(
              "selector => document.activeElement?.matches(selector) ?? false", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not reach " + selector);
  }

  /** A second dispatcher whose page hears nothing any more. */
  private Page staleBoard(Visit visit) {
    var other = Browser.signIn(otherWindow, "sam");
    new Hand(other).openBoard(visit.number());
    card(other, visit.key()).waitFor();
    other.evaluate("beckon.live.heard = () => {}");
    return other;
  }

  private static void move(Visit visit, Plan.Slot slot) throws SQLException {
    var api = new Api("dora");
    var version =
        api.get("/api/v1/appointments/" + visit.appointmentId())
            .object()
            .getJsonObject("visit")
            .getInt("version");
    var body =
        "{\"technicianId\":%d,\"startsAt\":\"%s\",\"durationMinutes\":60,\"override\":{\"reason\":\"System test\"}}"
            .formatted(slot.technicianId(), slot.startsAt());
    var answer =
        api.put(
            "/api/v1/appointments/" + visit.appointmentId() + "/placement",
            body,
            "If-Match",
            "\"" + version + "\"");
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
  }

  private void choose(Plan.Slot slot) {
    chooseIn(page, slot);
  }

  private static void chooseIn(Page page, Plan.Slot slot) {
    assertThat(page.locator("#assignDialog")).isVisible();
    page.locator("#assignForm\\:startsAt_input")
        .fill(TYPED.format(slot.startsAt().atZone(slot.zone())));
    page.locator("#assignForm\\:startsAt_input").press("Tab");
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    new Hand(page).choose("assignForm\\:technicianId", slot.name());
  }

  private static ContainsTextOptions patiently() {
    return new ContainsTextOptions().setTimeout(20_000);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator card(Page page, String key) {
    return page.locator("#card-" + key);
  }

  private static Locator lane(Page page, String lane) {
    return page.locator("ul.cards[data-lane=" + lane + "]");
  }
}
