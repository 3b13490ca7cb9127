package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A search for people from its beginning on the job page to the list of what has ended. */
@ExtendWith({RunningBeckon.class, Browser.class})
class DispatchManagerIT {

  BrowserContext office = Browser.window(1600, 900);
  BrowserContext colleague = Browser.window(1280, 720);

  @AfterEach
  void close() {
    office.close();
    colleague.close();
  }

  @Test
  @DisplayName("S0-30 to S0-60: started, paused and played by icon, looked at, stopped, Completed")
  void a_search() throws SQLException {
    var page = Browser.signIn(office, "dora");
    var visit = openPlace(page);
    start(page);

    assertThat(page.locator("#searchForm")).containsText("Searching");
    assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("Phone"))).isVisible();
    assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("E-mail"))).isVisible();
    assertNothingGrave(page);

    page.navigate("/search/searches.xhtml");
    var row = row(page, visit.number());
    row.getByRole(AriaRole.BUTTON, in("Pause")).click();
    assertThat(row.getByRole(AriaRole.BUTTON, in("Go on"))).containsText("Paused");
    assertNothingGrave(page);

    page.navigate("/job/job.xhtml?id=" + visit.jobId());
    var link = page.getByRole(AriaRole.LINK, named("Dispatch Details"));
    assertThat(link.locator(".pi-pause")).isVisible();
    page.navigate("/search/searches.xhtml");
    row.getByRole(AriaRole.BUTTON, in("Go on")).click();
    assertThat(row.getByRole(AriaRole.BUTTON, in("Pause"))).containsText("Searching");
    page.navigate("/job/job.xhtml?id=" + visit.jobId());
    assertThat(link.locator(".pi-phone")).isVisible();

    link.click();
    page.getByRole(AriaRole.BUTTON, named("Stop…")).click();
    page.getByLabel("Reason, for the record").fill("Found by hand");
    page.locator("#stopForm").getByRole(AriaRole.BUTTON, in("^Stop$")).click();
    assertThat(page.locator("#searchForm")).containsText("Withdrawn");
    assertThat(page.locator("#searchForm")).containsText("Found by hand");

    page.navigate("/search/searches.xhtml");
    assertThat(row).hasCount(0);
    page.getByRole(AriaRole.BUTTON, named("Completed")).click();
    assertThat(row).containsText("Stopped");
    assertThat(row.getByRole(AriaRole.BUTTON)).hasCount(0);
  }

  @Test
  @DisplayName("T-CAS-1: of two who pause at once one is told who was faster")
  void changed_by_somebody_else() throws SQLException {
    var page = Browser.signIn(office, "dora");
    var visit = openPlace(page);
    start(page);
    page.navigate("/search/searches.xhtml");
    var other = Browser.signIn(colleague, "sam");
    other.navigate("/search/searches.xhtml");
    assertThat(row(other, visit.number())).containsText("Searching");
    // What the other window does not hear of yet.
    other.evaluate("() => { window.refreshSearches = () => {}; }");

    row(page, visit.number()).getByRole(AriaRole.BUTTON, in("Pause")).click();
    assertThat(row(page, visit.number())).containsText("Paused");
    row(other, visit.number()).getByRole(AriaRole.BUTTON, in("Pause")).click();

    assertThat(other.getByText("changed this a moment ago").first()).isVisible();
    assertThat(row(page, visit.number())).containsText("Paused");
  }

  @Test
  @DisplayName("S0-54: the list follows what a colleague does")
  void two_at_once() throws SQLException {
    var page = Browser.signIn(office, "dora");
    var visit = openPlace(page);
    start(page);
    page.navigate("/search/searches.xhtml");
    var row = row(page, visit.number());
    assertThat(row).containsText("Searching");
    var other = Browser.signIn(colleague, "sam");
    other.navigate("/search/searches.xhtml");

    row(other, visit.number()).getByRole(AriaRole.BUTTON, in("Pause")).click();

    assertThat(row).containsText("Paused");
  }

  @Test
  @DisplayName("S0-23, S0-24: a reservation asks one person and assigns nobody")
  void a_reservation() throws SQLException {
    var page = Browser.signIn(office, "dora");
    openPlace(page);
    page.getByRole(AriaRole.BUTTON, named("Reserve…")).click();
    var dialog = page.locator("#reserveForm");
    new Hand(page).choose("reserveForm\\:technicianId", Pattern.compile("^(?!Choose)"));
    dialog.getByRole(AriaRole.BUTTON, in("Reserve")).click();

    assertThat(page.getByRole(AriaRole.LINK, named("Dispatch Details"))).isVisible();
    assertThat(page.locator(".places")).containsText("Nobody yet");
    page.getByRole(AriaRole.LINK, named("Dispatch Details")).click();
    assertThat(page.locator("#searchForm")).containsText("Waiting for the answer");
  }

  /** A visit whose technician was taken off again, on its job's page. */
  private static Visit openPlace(Page page) throws SQLException {
    var visit = Visit.planned(Plan.free());
    page.navigate("/job/job.xhtml?id=" + visit.jobId());
    page.getByRole(AriaRole.BUTTON, named("Take off")).click();
    assertThat(page.locator(".places")).containsText("Nobody yet");
    return visit;
  }

  private static void start(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Search for people…")).click();
    var begin = page.getByRole(AriaRole.BUTTON, named("Start searching"));
    assertThat(begin).isVisible();
    assertNothingGrave(page);
    begin.click();
    page.waitForURL(Pattern.compile(".*/search/search\\.xhtml.*"));
  }

  private static Locator row(Page page, String number) {
    return page.locator(
        "#searchesForm\\:searches tbody tr", new Page.LocatorOptions().setHasText(number));
  }

  private static void assertNothingGrave(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
        .filteredOn(finding -> List.of("serious", "critical").contains(finding.getImpact()))
        .extracting(finding -> finding.getId() + " " + finding.getNodes().get(0).getTarget())
        .isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
  }
}
