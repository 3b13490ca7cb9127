package org.beckon.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page keeps out people who do not see, or do not use a mouse, as far as axe can tell. */
@ExtendWith({RunningBeckon.class, Browser.class})
class AccessibilityIT {

  private static final List<String> GRAVE = List.of("serious", "critical");

  /** All that differs between the themes; nothing else need be looked at twice. */
  private static final List<String> COLORS = List.of("color-contrast", "link-in-text-block");

  /** By login: to sign in and fetch everything anew takes longer than to look at a page. */
  private static final Map<String, Page> PAGES = new HashMap<>();

  @AfterAll
  static void close() {
    PAGES.values().forEach(page -> page.context().close());
    PAGES.clear();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/board/board.xhtml, dora",
    "/schedule/schedule.xhtml, dora",
    "/schedule/calendar.xhtml?view=month, dora",
    "/schedule/calendar.xhtml?view=week, dora",
    "/schedule/calendar.xhtml?view=week&technician=1, dora",
    "/schedule/calendar.xhtml?view=list, dora",
    "/schedule/map.xhtml, dora",
    "/my/calendar.xhtml, liam",
    "/my/alerts.xhtml, liam",
    "/technician/technician.xhtml?id=1, dora",
    "/job/jobs.xhtml, dora",
    "/job/job.xhtml?id=1, dora",
    "/search/searches.xhtml, dora",
    "/search/searches.xhtml?completed=true, dora",
    "/customer/customers.xhtml, dora",
    "/technician/technicians.xhtml, dora",
    "/integration/import.xhtml, dora",
    "/dispatch/batch.xhtml, dora",
    "/settings/notifications.xhtml, ann",
    "/settings/messages.xhtml, ann",
    "/settings/scheduling.xhtml, ann",
    "/settings/accounts.xhtml, ann",
    "/profile.xhtml, dora",
    "/help.xhtml, dora"
  })
  void axe_finds_nothing_grave_in_light_or_dark(String path, String login) {
    var page = PAGES.computeIfAbsent(login, who -> Browser.signIn(Browser.window(1600, 900), who));

    page.emulateMedia(in(ColorScheme.LIGHT));
    page.navigate(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertNothingGrave(new AxeBuilder(page));

    page.emulateMedia(in(ColorScheme.DARK));
    awaitColors(page);
    assertNothingGrave(new AxeBuilder(page).withRules(COLORS));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "/board/board.xhtml, .draft-switch",
    "/job/edit.xhtml, .ui-button-outlined",
    "/job/edit.xhtml, .ui-button:not(.ui-button-outlined)"
  })
  void what_the_mouse_is_on_can_be_read(String path, String selector) {
    var page = PAGES.computeIfAbsent("dora", who -> Browser.signIn(Browser.window(1600, 900), who));
    page.emulateMedia(in(ColorScheme.LIGHT));
    page.navigate(path);

    page.locator(selector).first().hover();

    awaitColors(page);
    assertNothingGrave(new AxeBuilder(page).include(selector).withRules(COLORS));
  }

  /** Colors fade from one to the other, and have poor contrast halfway. */
  private static void awaitColors(Page page) {
    page.evaluate(
        """
        () => Promise.allSettled(document.getAnimations()
          .filter(one => one instanceof CSSTransition).map(one => one.finished))
        """);
  }

  private static Page.EmulateMediaOptions in(ColorScheme scheme) {
    return new Page.EmulateMediaOptions().setColorScheme(scheme);
  }

  /** In the page itself: no page has frames of others, for which axe would open one more window. */
  private static void assertNothingGrave(AxeBuilder axe) {
    assertThat(axe.setLegacyMode(true).analyze().getViolations())
        .filteredOn(finding -> GRAVE.contains(finding.getImpact()))
        .extracting(
            finding ->
                finding.getId()
                    + ": "
                    + finding.getHelp()
                    + " "
                    + finding.getNodes().get(0).getTarget())
        .isEmpty();
  }
}
