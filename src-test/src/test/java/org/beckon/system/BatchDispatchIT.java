package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S1-100 to S1-107, in the browser: selected, looked over, sent, and what was refused kept. */
@ExtendWith({RunningBeckon.class, Browser.class})
class BatchDispatchIT {

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  BrowserContext office = Browser.window(1600, 900);

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void selected_jobs_are_looked_over_and_sent_and_the_refused_ones_stay_selected()
      throws SQLException {
    var api = new Api("dora");
    for (var i = 0; i < 3; i++) {
      Visit.job(api, "Batch inspection");
    }
    var page = Browser.signIn(office, "dora");
    page.navigate("/job/jobs.xhtml");
    page.getByLabel("Search").first().fill("Batch inspection");
    assertThat(page.getByText("Select all 3 that match")).isVisible();
    page.getByRole(AriaRole.CHECKBOX, named("Select WO-")).first().click();
    assertThat(page.getByText("1 selected")).isVisible();
    page.getByLabel("Search").first().fill("");
    assertThat(page.getByText("1 selected")).isVisible();
    page.getByLabel("Search").first().fill("Batch inspection");
    page.getByText("Select all 3 that match").click();
    assertThat(page.getByText("3 selected")).isVisible();

    page.getByRole(AriaRole.BUTTON, named("Dispatch Selected")).click();
    assertThat(page.getByText("3 fit", new Page.GetByTextOptions().setExact(true))).isVisible(SOON);
    cancelFirst(api, page);
    page.getByRole(AriaRole.BUTTON, named("Send 3 dispatches")).click();

    assertThat(page.getByText("2 sent", new Page.GetByTextOptions().setExact(true)))
        .isVisible(SOON);
    assertThat(page.getByText("1 refused", new Page.GetByTextOptions().setExact(true)))
        .isVisible(SOON);
    page.getByRole(AriaRole.LINK, named("Back to the jobs")).click();
    assertThat(page.getByText("1 selected")).isVisible();
  }

  /** Somebody else was faster with the first of them. */
  private static void cancelFirst(Api api, Page page) {
    var number = page.locator("#rowsForm tbody a").first().textContent().strip();
    var job = api.get("/api/v1/jobs?q=" + number).object().getJsonArray("items").getJsonObject(0);
    api.post(
        "/api/v1/jobs/" + job.getInt("id") + "/cancel",
        "{\"reason\": \"Not needed\"}",
        "If-Match",
        "\"" + job.getInt("version") + "\"");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name));
  }
}
