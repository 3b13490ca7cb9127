package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the mouse, and the keyboard instead of it, does on the schedule: real presses and moves over
 * the widget, and what is stored afterwards (DC-05, C8, C10).
 */
@ExtendWith({RunningBeckon.class, Browser.class})
class ScheduleDragIT {

  BrowserContext window = Browser.window(1600, 1000);
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
  void backlog_dragged_onto_a_row_is_planned_there_and_then() throws SQLException {
    var job = Visit.backlog();
    var slot = Plan.free();
    hand.openSchedule(slot, job.number());

    hand.lift(hand.middle(paneCard(job)), hand.on(slot));
    assertThat(page.locator(".drop-says")).containsText("fits");
    page.mouse().up();

    assertThat(page.locator(".toast")).containsText(job.number() + " → " + slot.name());
    assertThat(Plan.of(job.jobId()))
        .extracting(Plan.Stored::technicianId, Plan.Stored::startsAt, Plan.Stored::minutes)
        .containsExactly(tuple(slot.technicianId(), slot.startsAt(), 60));
    assertThat(paneCard(job)).hasCount(0);
  }

  @Test
  void a_bar_dragged_in_time_is_moved() throws SQLException {
    var slot = Plan.free();
    var visit = Visit.planned(slot);
    var later = slot.later(3);
    hand.openSchedule(slot, visit.number());

    hand.drag(grip(slot), grip(later));

    assertThat(page.locator(".toast")).containsText(visit.number());
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::technicianId, Plan.Stored::startsAt, Plan.Stored::minutes)
        .containsExactly(tuple(slot.technicianId(), later.startsAt(), 60));
  }

  @Test
  @DisplayName("C1: a hand that trembles moves nothing; four pixels would be another row")
  void a_trembling_hand_is_no_drag() throws SQLException {
    var slot = Plan.free();
    var visit = Visit.planned(slot);
    var job = Visit.backlog();
    hand.openSchedule(slot, visit.number());
    var edge = new Hand.Point(grip(slot).x(), bottom(visit) - 1);

    tremble(edge);
    page.mouse().up();
    hand.drag(grip(slot), grip(slot.later(3)));
    assertThat(page.locator(".toast")).containsText(visit.number() + " → " + slot.name());
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::technicianId, Plan.Stored::startsAt)
        .containsExactly(tuple(slot.technicianId(), slot.later(3).startsAt()));

    hand.openSchedule(slot, job.number());
    var card = hand.middle(paneCard(job));
    tremble(card);
    assertThat(page.locator(".drop-ghost")).hasCount(0);
    page.mouse().move(card.x() + 40, card.y());
    assertThat(page.locator(".drop-ghost")).hasCount(1);
    page.keyboard().press("Escape");
    page.mouse().up();
    assertThat(Plan.of(job.jobId())).isEmpty();
  }

  /** Presses, and moves four pixels down; does not let go. */
  private void tremble(Hand.Point at) {
    page.mouse().move(at.x(), at.y());
    page.mouse().down();
    for (var pixel = 1; pixel <= 4; pixel++) {
      page.mouse().move(at.x(), at.y() + pixel);
    }
  }

  private double bottom(Visit visit) {
    var bar = page.locator(".vis-item:has([data-item$=':" + visit.technicianId() + "']):not(.dim)");
    var box = bar.boundingBox();
    return box.y + box.height;
  }

  @Test
  void a_bar_dragged_to_another_row_changes_hands() throws SQLException {
    var slot = Plan.free();
    var other = Plan.free();
    var there =
        new Plan.Slot(other.technicianId(), other.name(), slot.day(), slot.startsAt(), slot.zone());
    var visit = Visit.planned(slot);
    hand.openSchedule(slot, visit.number());

    hand.drag(grip(slot), grip(there));

    assertThat(page.locator(".toast")).containsText(visit.number() + " → " + other.name());
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::technicianId, Plan.Stored::startsAt)
        .containsExactly(tuple(other.technicianId(), slot.startsAt()));
    page.locator(".toast").getByText("Undo").click();
    assertThat(page.locator(".toast")).containsText("Put back");
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::technicianId)
        .containsExactly(slot.technicianId());
  }

  @Test
  void an_overlap_asks_and_another_technician_can_go() throws SQLException {
    var drop = overlap();

    page.locator("#conflictForm section").first().locator("a.button").first().click();

    assertThat(page.locator("#conflictDialog")).isHidden();
    assertThat(Plan.of(drop.job().jobId()))
        .singleElement()
        .satisfies(
            visit -> {
              assertThat(visit.technicianId()).isNotEqualTo(drop.slot().technicianId());
              assertThat(visit.startsAt()).isEqualTo(drop.slot().startsAt());
            });
  }

  @Test
  void an_overlap_asks_and_another_time_can_be_taken() throws SQLException {
    var drop = overlap();

    page.locator("#conflictForm section").nth(1).locator("a.button").first().click();

    assertThat(page.locator("#conflictDialog")).isHidden();
    assertThat(Plan.of(drop.job().jobId()))
        .singleElement()
        .satisfies(
            visit -> {
              assertThat(visit.technicianId()).isEqualTo(drop.slot().technicianId());
              assertThat(visit.startsAt()).isNotEqualTo(drop.slot().startsAt());
            });
  }

  @Test
  void an_overlap_can_be_overridden_with_a_reason_and_not_without() throws SQLException {
    var drop = overlap();

    page.locator("#conflictForm\\:override").click();
    assertThat(page.locator("#conflictForm .ui-message-error")).isVisible();
    assertThat(Plan.of(drop.job().jobId())).isEmpty();
    page.locator("#conflictForm\\:reason").fill("The customer insists");
    page.locator("#conflictForm\\:override").click();

    assertThat(page.locator("#conflictDialog")).isHidden();
    assertThat(Plan.of(drop.job().jobId()))
        .extracting(Plan.Stored::technicianId, Plan.Stored::startsAt)
        .containsExactly(tuple(drop.slot().technicianId(), drop.slot().startsAt()));
    assertThat(Plan.overrideReason(drop.job().jobId())).isEqualTo("The customer insists");
  }

  @Test
  void an_overlap_thought_better_of_is_put_back() throws SQLException {
    var drop = overlap();

    page.locator("#conflictForm\\:putBack").click();

    assertThat(page.locator("#conflictDialog")).isHidden();
    assertThat(paneCard(drop.job())).isVisible();
    assertThat(page.locator(".vis-item.preview")).hasCount(0);
    assertThat(Plan.of(drop.job().jobId())).isEmpty();
  }

  @Test
  void a_stale_bar_says_who_moved_it_and_goes_where_it_is_now() throws SQLException {
    var slot = Plan.free();
    var visit = Visit.planned(slot);
    hand.openSchedule(slot, visit.number());
    page.evaluate("beckon.live.heard = () => {}");
    var other = Browser.signIn(otherWindow, "sam");
    var otherHand = new Hand(other);
    otherHand.openSchedule(slot, visit.number());
    otherHand.drag(grip(otherHand, slot), grip(otherHand, slot.later(2)));
    assertThat(other.locator(".toast")).containsText(visit.number());

    hand.drag(grip(slot), grip(slot.later(4)));

    var question = page.locator("dialog.ask");
    assertThat(question).containsText("moved this to " + slot.name());
    question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep")).click();
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::startsAt)
        .containsExactly(slot.later(2).startsAt());
    hand.drag(grip(slot.later(2)), grip(slot.later(4)));
    assertThat(page.locator(".toast")).containsText(visit.number());
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::startsAt)
        .containsExactly(slot.later(4).startsAt());
  }

  @Test
  void while_a_bar_is_dragged_dispatchers_see_by_whom_and_technicians_do_not() throws SQLException {
    var slot = Plan.free();
    var visit = Visit.planned(slot);
    hand.openSchedule(slot, visit.number());
    var other = Browser.signIn(otherWindow, "sam");
    new Hand(other).openSchedule(slot, visit.number());
    try (var phone = Browser.window(390, 844)) {
      var technician = Browser.signIn(phone, "maya");
      technician.navigate("/my/jobs.xhtml");
      technician.evaluate(
          """
          () => {
            window.heard = [];
            const hear = beckon.live.heard;
            beckon.live.heard = function (message) {
              heard.push(message.type);
              hear.call(this, message);
            };
          }
          """);

      hand.lift(grip(slot), grip(slot.later(3)));
      assertThat(other.locator(".bar-planning")).hasText("Dora Whitlock is planning this");
      page.mouse().up();
      assertThat(other.locator(".bar-planning")).hasCount(0);

      assertThat(technician.evaluate("heard").toString()).doesNotContain("planning");
    }
  }

  /** C10: each thing the mouse does here has a key, and says aloud what became of it. */
  @Test
  void whatever_the_mouse_does_has_a_key_and_is_said_aloud() throws SQLException {
    var slot = Plan.free();
    var visit = Visit.planned(slot);
    hand.openSchedule(slot, visit.number());
    var bar = page.locator(".bar[data-item^='" + visit.key() + ":']");
    var aloud = page.locator("#aloud");
    bar.focus();

    bar.press("Alt+ArrowRight");
    assertThat(aloud).containsText(slot.name());
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::startsAt)
        .containsExactly(slot.startsAt().plus(15, ChronoUnit.MINUTES));
    assertThat(bar).isFocused();

    bar.press("Alt+Shift+ArrowRight");
    assertThat(aloud).containsText("–" + slot.time(Duration.ofMinutes(90)));
    assertThat(Plan.of(visit.jobId())).extracting(Plan.Stored::minutes).containsExactly(75);
    assertThat(bar).isFocused();

    bar.press("Alt+ArrowDown");
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    if (page.locator("#conflictDialog").isVisible()) {
      page.keyboard().press("Escape");
    } else {
      assertThat(Plan.of(visit.jobId()))
          .extracting(Plan.Stored::technicianId)
          .doesNotContain(slot.technicianId());
    }

    bar.press("m");
    assertThat(page.getByRole(AriaRole.MENU)).isVisible();
    page.keyboard().press("Escape");
    bar.press("Enter");
    assertThat(page.locator("#assignDialog")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#assignDialog")).isHidden();
    bar.focus();
    bar.press("s");
    assertThat(aloud).containsText("sent to");
    assertThat(Plan.of(visit.jobId()))
        .extracting(Plan.Stored::status)
        .containsExactly("DISPATCHED");

    bar.focus();
    bar.press("?");
    assertThat(page.locator("dialog.ask dt"))
        .hasCount(((Number) page.evaluate("beckon.shortcuts.keys.length")).intValue());
  }

  private record Drop(Visit.Backlog job, Plan.Slot slot) {}

  /** A job is dropped where somebody has another: the question is open, and nothing is stored. */
  private Drop overlap() throws SQLException {
    var slot = Plan.free();
    var inTheWay = Visit.planned(slot);
    var job = Visit.backlog();
    hand.openSchedule(slot, job.number());

    hand.lift(hand.middle(paneCard(job)), hand.on(slot));
    assertThat(page.locator(".drop-says")).containsText("Overlaps " + inTheWay.number());
    page.mouse().up();

    assertThat(page.locator("#conflictDialog")).isVisible();
    assertThat(page.locator("#conflictForm")).containsText(inTheWay.number());
    assertThat(Plan.of(job.jobId())).isEmpty();
    return new Drop(job, slot);
  }

  /** A quarter of an hour into the bar: its edges would change how long it takes. */
  private Hand.Point grip(Plan.Slot slot) {
    return grip(hand, slot);
  }

  private static Hand.Point grip(Hand hand, Plan.Slot slot) {
    var start = hand.on(slot);
    var next = hand.on(slot.later(1));
    return new Hand.Point(start.x() + (next.x() - start.x()) / 3, start.y());
  }

  private Locator paneCard(Visit.Backlog job) {
    return page.locator("#card-" + job.key());
  }
}
