package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several places are searched for in one queue, and what somebody has is seen to be theirs. */
@ExtendWith({RunningBeckon.class, Browser.class})
class StackIT {

  BrowserContext office = Browser.window(1600, 900);
  BrowserContext field = Browser.window(390, 844);
  Api api = new Api("dora");
  Page page;

  @BeforeEach
  void signIn() {
    page = Browser.signIn(office, "dora");
  }

  @AfterEach
  void close() {
    office.close();
    field.close();
  }

  @Test
  @DisplayName("S0-83, S0-76: all visits of a job in one queue; who says yes has a place in blue")
  void visits_of_a_job() throws SQLException {
    var job = Visit.backlog();
    var slot = Plan.free();
    addVisit(job, slot);
    addVisit(job, slot.later(2));
    page.navigate("/job/job.xhtml?id=" + job.jobId());
    button(page, "Search for people…").first().click();
    var wanted = page.locator("#searchStartForm\\:wanted");
    assertThat(wanted).containsText("# of Assignments: 1");
    page.getByText("All 2 visits of the job with open places, in one queue").click();
    assertThat(wanted).containsText("# of Assignments: 2");
    start();
    assertThat(fact("# of Assignments")).hasText("2");

    var toFirst = AskingMail.about(job.number());
    var first = accept(toFirst);
    var assigned = page.locator("tr.search-assigned");
    assertThat(assigned).hasCount(1);
    assertThat(assigned).containsText(first);
    assertThat(assigned.locator(".pill")).hasText("Assigned");
    assertIs("--c-sch-bg", "background-color", assigned);
    assertThat(fact("Filled / open")).hasText("1 / 1");
    assertThat(page.locator("#searchForm")).containsText("Searching");

    var second = accept(AskingMail.about(job.number(), toFirst));
    assertThat(assigned).hasCount(2);
    assertThat(page.locator("#searchForm")).containsText("Filled");
    assertThat(second).isNotEqualTo(first);

    page.navigate("/job/job.xhtml?id=" + job.jobId());
    var places = page.locator(".place");
    assertThat(places).hasCount(2);
    for (var name : new String[] {first, second}) {
      var place = places.filter(new Locator.FilterOptions().setHasText(name));
      assertThat(place.getByRole(AriaRole.LINK)).hasText(name);
      assertIs("--c-sch", "border-left-color", place);
    }
  }

  @Test
  @DisplayName("S0-83: jobs selected in the list are searched for in one queue")
  void jobs_of_the_list() throws SQLException {
    var one = Visit.backlog();
    var other = Visit.backlog();
    var without = Visit.backlog();
    var slot = Plan.free();
    addVisit(one, slot);
    addVisit(other, slot.later(2));
    page.navigate("/job/jobs.xhtml");
    for (var job : new Visit.Backlog[] {one, other, without}) {
      page.getByLabel("Search").first().fill(job.number());
      page.getByRole(
              AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select " + job.number()))
          .click();
    }
    assertThat(page.getByText("3 selected")).isVisible();

    button(page, "Search for people…").click();
    var dialog = page.locator("#searchStartForm");
    assertThat(dialog).containsText("2 visits of 2 jobs, in one queue");
    assertThat(dialog).containsText("# of Assignments: 2");
    start();

    assertThat(fact("# of Assignments")).hasText("2");
    var asked = AskingMail.about(other.number());
    assertThat(asked.text())
        .contains(one.number(), other.number())
        .doesNotContain(without.number());
    assertThat(asked).isEqualTo(AskingMail.about(one.number()));
  }

  /** When people work, for one of them; nobody is named yet. */
  private void addVisit(Visit.Backlog job, Plan.Slot slot) {
    var answer =
        api.post(
            "/api/v1/jobs/" + job.jobId() + "/appointments",
            "{\"startsAt\":\"" + slot.startsAt() + "\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void start() {
    button(page, "Start searching").click();
    page.waitForURL(Pattern.compile(".*/search/search\\.xhtml.*"));
  }

  /** Says yes by the link in the mail. Returns the name of who was asked. */
  private String accept(AskingMail mail) {
    var phone = field.newPage();
    phone.navigate("/answer?t=" + mail.token());
    var name = phone.getByText(Pattern.compile("^For ")).textContent().substring(4);
    button(phone, "Accept").click();
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("You are assigned.");
    phone.close();
    return name;
  }

  private Locator fact(String label) {
    return page.locator("dl.facts div")
        .filter(new Locator.FilterOptions().setHasText(label))
        .locator("dd");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /** Painted as the variable of the style sheet says. */
  private void assertIs(String variable, String property, Locator element) {
    assertThat(element)
        .hasCSS(
            property,
            (String)
                page.evaluate(
                    "name => { const probe = document.createElement('i'); probe.style.color = `var(${name})`;"
                        + " document.body.append(probe); const {color} = getComputedStyle(probe);"
                        + " probe.remove(); return color; }",
                    variable));
  }
}
