package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** C3: a plan that has become wrong is on an open board at once, and gone when it is mended. */
@ExtendWith({RunningBeckon.class, Browser.class})
class ExceptionsIT {

  private static final List<String> GRAVE = List.of("serious", "critical");

  BrowserContext office = Browser.window(1600, 900);
  Api dora = new Api("dora");

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void an_absence_over_a_sent_visit_is_listed_until_somebody_else_takes_it() throws SQLException {
    var slot = Plan.free();
    var visit = sent(slot);
    var board = Browser.signIn(office, "dora");
    board.navigate("/board/board.xhtml");
    assertThat(board.locator("#board")).hasAttribute("data-ready", "true");
    assertThat(entry(board, visit)).hasCount(0);

    slot.absent();

    assertThat(entry(board, visit)).isVisible();
    assertThat(entry(board, visit)).containsText(slot.name() + " is away: Sick");
    assertThat(board.locator(".rail-count")).isVisible();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      board.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(new AxeBuilder(board).analyze().getViolations())
          .filteredOn(finding -> GRAVE.contains(finding.getImpact()))
          .isEmpty();
    }

    entry(board, visit).focus();
    board.keyboard().press("r");
    new Hand(board).choose("reassignForm\\:technicianId", Pattern.compile("· fits$"));
    board.locator("#reassignForm\\:reassign").click();

    assertThat(board.locator("#reassignDialog")).isHidden();
    assertThat(entry(board, visit)).hasCount(0);
  }

  @Test
  void an_exception_that_the_filters_hide_is_hidden_as_its_card_is_and_counted()
      throws SQLException {
    var slot = Plan.free();
    var visit = sent(slot);
    var otherSlot = Plan.free();
    var other = sent(otherSlot);
    var board = Browser.signIn(office, "dora");
    slot.absent();
    otherSlot.absent();
    board.navigate("/board/board.xhtml");
    assertThat(entry(board, visit)).isVisible();
    assertThat(entry(board, other)).isVisible();
    var hidden = board.locator("#exceptions .exceptions-hidden");
    assertThat(hidden).isHidden();
    var all = board.locator("#exceptionsFigure b").textContent();

    board.locator("#search").fill(visit.number() + " " + slot.name());
    assertThat(entry(board, visit)).isVisible();
    assertThat(entry(board, other)).hasCount(0);
    assertThat(board.locator("#exceptions .lane-count")).hasText("1");
    assertThat(hidden).containsText("more hidden by the filters");
    board.locator("#search").fill("");

    board.evaluate(
        "id => { beckon.filter.put('technician', id); beckon.board.narrow(); }",
        String.valueOf(otherSlot.technicianId()));
    assertThat(entry(board, other)).isVisible();
    assertThat(entry(board, visit)).hasCount(0);

    board.locator("#customer").fill("nobody is called so");
    assertThat(board.locator("#exceptions .exception")).hasCount(0);
    assertThat(hidden).hasText(Pattern.compile("^" + all + " hidden by the filters"));
    assertThat(board.locator("#exceptionsFigure b")).hasText(all);
    hidden.locator("button").click();
    assertThat(entry(board, visit)).isVisible();
    assertThat(hidden).isHidden();

    board.locator("#priority").selectOption("EMERGENCY");
    assertThat(entry(board, visit)).hasCount(0);
    assertThat(hidden).isVisible();
  }

  @Test
  void through_rest_an_exception_is_listed_and_kept_as_it_is() throws SQLException {
    var slot = Plan.free();
    var visit = sent(slot);
    var board = Browser.signIn(office, "dora");
    slot.absent();
    var list = "/api/v1/exceptions?technicianId=" + slot.technicianId();
    board.waitForCondition(() -> of(visit, list) != null);
    var found = of(visit, list);
    assertThat(found.getString("kind")).isEqualTo("ABSENT");
    assertThat(found.getString("cause")).isEqualTo("ABSENCE");
    var keep = "/api/v1/exceptions/" + found.getInt("id") + "/keep";
    var seen = "\"" + found.getInt("version") + "\"";

    assertThat(dora.post(keep, "{\"reason\": \"He is near\"}").status()).isEqualTo(428);
    assertThat(dora.post(keep, "{}", "If-Match", seen).status()).isEqualTo(400);
    assertThat(new Api("liam").post(keep, "{\"reason\": \"Me\"}", "If-Match", seen).status())
        .isEqualTo(403);
    assertThat(dora.post(keep, "{\"reason\": \"He is near\"}", "If-Match", seen).status())
        .isEqualTo(204);

    assertThat(of(visit, list)).isNull();
    assertThat(dora.post(keep, "{\"reason\": \"Again\"}", "If-Match", seen).type())
        .startsWith("application/problem+json");
    assertThat(Plan.count(visit.jobId(), "plan.kept")).isEqualTo(1);
  }

  @Test
  void the_nightly_job_looks_at_everything_and_says_when() {
    var board = Browser.signIn(office, "dora");

    board.waitForCondition(
        ExceptionsIT::isChecked,
        new Page.WaitForConditionOptions().setTimeout(Duration.ofMinutes(3).toMillis()));

    board.navigate("/board/board.xhtml");
    assertThat(board.locator("#board")).hasAttribute("data-checked", Pattern.compile("20.*Z"));
  }

  /** Planned for a free hour, and sent. */
  private Visit sent(Plan.Slot slot) throws SQLException {
    return Visit.planned(slot).send();
  }

  private static Locator entry(Page board, Visit visit) {
    return board
        .locator("#exceptions .exception")
        .filter(new Locator.FilterOptions().setHasText(visit.number()));
  }

  /** Null while it is not listed. */
  private JsonObject of(Visit visit, String list) {
    return dora.get(list).object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getInt("appointmentId") == visit.appointmentId())
        .findFirst()
        .orElse(null);
  }

  private static boolean isChecked() {
    try (var connection = RunningBeckon.database();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from recheck_run where finished_at is not null")) {
      rows.next();
      return rows.getInt(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
