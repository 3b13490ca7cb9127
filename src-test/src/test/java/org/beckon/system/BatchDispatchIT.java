package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.ZoneId;
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

  @Test
  void todays_ready_work_is_one_selection_and_stands_by_route_and_by_area() throws SQLException {
    var api = new Api("dora");
    var zone = ZoneId.of(api.get("/api/v1/schedule").object().getString("zone"));
    var visit = Visit.today();
    var site = site();
    var technician =
        api.get("/api/v1/technicians/" + visit.technicianId())
            .object()
            .getJsonObject("technician")
            .getString("name");
    var page = Browser.signIn(office, "dora");
    var hand = new Hand(page);
    page.navigate("/job/jobs.xhtml");

    page.getByText("Today’s ready work").click();
    assertThat(page.locator("#jobsForm\\:selection")).containsText(ready(zone) + " selected");
    page.getByLabel("Search").first().fill(visit.number());
    var row = page.locator("#jobsForm\\:jobs tbody tr");
    assertThat(row).hasCount(1);
    assertThat(row.getByRole(AriaRole.CHECKBOX)).hasAttribute("aria-checked", "true");

    var heading = page.locator(".jobs-group b");
    hand.choose("jobsForm\\:group", "Route");
    assertThat(heading.first()).hasText(Pattern.compile("^" + technician + ", \\w{3} \\d+ "));
    hand.choose("jobsForm\\:group", "Area");
    assertThat(heading.first()).hasText(site);

    var area = page.getByRole(AriaRole.SEARCHBOX, named("^Area$"));
    area.fill("no such city");
    assertThat(page.getByText("No job matches.")).isVisible();
    area.fill(site.substring(site.indexOf(' ') + 1));
    assertThat(row.getByText(visit.number())).isVisible();
    hand.choose("jobsForm\\:technicianId", Pattern.compile("^(?!Any |" + technician + ")"));
    assertThat(page.getByText("No job matches.")).isVisible();
    hand.choose("jobsForm\\:technicianId", technician);
    assertThat(row.getByText(visit.number())).isVisible();
    page.getByLabel("Day of the visit").fill("2020-02-02");
    assertThat(page.getByText("No job matches.")).isVisible();
  }

  /** Counted another way: jobs of which a visit of today has somebody who was not told. */
  private static int ready(ZoneId zone) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                """
                select count(distinct job_id) from appointment join assignment on appointment_id = appointment.id
                where assignment.status = 'PLANNED' and appointment.status = 'SCHEDULED'
                  and cast(starts_at at time zone ? as date) = cast(now() at time zone ? as date)
                """)) {
      statement.setString(1, zone.getId());
      statement.setString(2, zone.getId());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Postal code and city of where the jobs of these tests are. */
  private static String site() throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select postal_code || ' ' || city from site order by id limit 1")) {
      rows.next();
      return rows.getString(1);
    }
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
