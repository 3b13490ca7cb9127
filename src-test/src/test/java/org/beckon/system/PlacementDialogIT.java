package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever aims at something in the dialog hits it, whatever is found out meanwhile. */
@ExtendWith({RunningBeckon.class, Browser.class})
class PlacementDialogIT {

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
  private static final String FORM = "#assignForm\\:";

  @ParameterizedTest
  @CsvSource({"1600,900", "1280,720"})
  void nothing_that_can_be_clicked_moves_while_it_looks_around(int width, int height)
      throws SQLException {
    var slot = Plan.free();
    Visit.planned(slot);
    var job = Visit.backlog();
    try (var window = Browser.window(width, height)) {
      var page = Browser.signIn(window, "dora");
      new Hand(page).openBoard(job.number());
      page.locator("#card-" + job.key()).press("a");
      assertThat(page.locator("#assignDialog")).isVisible();
      page.waitForFunction("() => !document.querySelector('#assignDialog').getAnimations().length");
      var before = places(page);
      assertThat(before).allSatisfy(box -> assertThat(box.y + box.height).isLessThan(height));

      at(page, TYPED.format(slot.startsAt().atZone(slot.zone())));
      choose(page, slot.name());
      assertThat(page.locator(FORM + "objections")).containsText("Overlaps");
      assertSame(page, before);

      page.locator(FORM + "suggest").click();
      assertThat(page.locator(FORM + "match .suggestion").first()).isVisible();
      assertSame(page, before);

      at(page, "");
      assertThat(page.locator(FORM + "match .suggestion")).hasCount(0);
      page.locator(FORM + "assign").click();
      assertThat(page.locator(FORM + "objections .ui-message-error")).isVisible();
      assertSame(page, before);
    }
  }

  private static void at(Page page, String time) {
    page.locator(FORM + "startsAt_input").fill(time);
    page.locator(FORM + "startsAt_input").press("Tab");
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
  }

  private static void choose(Page page, String name) {
    new Hand(page).choose("assignForm\\:technicianId", name);
  }

  private static void assertSame(Page page, List<BoundingBox> before) {
    assertThat(places(page)).usingRecursiveComparison().isEqualTo(before);
  }

  /** Of everything that stands in the dialog from the beginning. */
  private static List<BoundingBox> places(Page page) {
    return List.of(
            "technicianId", "startsAt_input", "minutes_input", "suggest", "cancelAssign", "assign")
        .stream()
        .map(id -> page.locator(FORM + id).boundingBox())
        .toList();
  }
}
