package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dispatch form in its five steps (S1-08), its conflicts, and the reassignment. */
@ExtendWith({RunningBeckon.class, Browser.class})
class DispatchFormIT {

  BrowserContext office = Browser.window(1600, 900);

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("S1-08, S1-38: open, Dispatch, technician, time, Send Dispatch")
  void five_steps() throws SQLException {
    var page = Browser.signIn(office, "dora");
    var job = job();

    page.navigate("/job/job.xhtml?id=" + job);
    page.locator("main a:has-text('Dispatch')").first().click();
    // At this hour of today everybody may have something to do.
    var slot = Plan.free();
    arrival(page, "From", slot);
    arrival(page, "Until", slot.later(1));
    tick(page, page.locator("tr:not(:has(.av-conflict)) input[data-technician]").first());
    button(page, "Send Dispatch").click();

    page.waitForURL(Pattern.compile(".*/job/job\\.xhtml.*"));
    assertThat(page.locator(".job-head .pill").first()).hasText("Dispatched");
    assertThat(page.locator("#dispatchObjection")).containsText("Already dispatched");
  }

  @Test
  @DisplayName("S1-01 to S1-07, S1-120: found under Pump & Service, Created, and summed up")
  void found() throws SQLException {
    var visit = Visit.backlog();
    var page = Browser.signIn(office, "dora");
    page.navigate("/board/board.xhtml");

    page.locator("nav a:has-text('Pump & Service')").click();
    assertThat(page.locator("h1")).containsText("Pump & Service Work Orders");
    page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).fill(visit.number());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(visit.number())).click();
    assertThat(page.locator(".job-head")).containsText("Created");
    page.locator("main a:has-text('Dispatch')").first().click();

    var summary = page.locator("section[aria-labelledby=summary]");
    assertThat(summary).containsText(visit.number());
    assertThat(summary).containsText("Customer");
    var technician = page.locator(".crew-name a").first();
    var name = technician.textContent();
    var opened = office.waitForPage(technician::click);
    assertThat(opened.locator("h1")).containsText(name);
    opened.locator("header a:has-text('Calendar')").click();
    assertThat(opened.locator("main")).containsText(name);
  }

  @Test
  @DisplayName("S0-16: a new job is booked and dispatched in one go")
  void booked() throws SQLException {
    var page = Browser.signIn(office, "dora");
    page.navigate("/job/edit.xhtml?customerId=" + Visit.customerWithASite());
    page.getByLabel("Title").fill("Pump that hums");

    button(page, "Save and dispatch").click();

    page.waitForURL(Pattern.compile(".*/dispatch/dispatch\\.xhtml.*"));
    assertThat(page.locator("section[aria-labelledby=summary]")).containsText("Pump that hums");
    assertThat(page.locator("input[data-technician]:enabled").first()).isVisible();
  }

  @Test
  @DisplayName("S1-39: without a technician it is refused, and the field is named")
  void nobody() throws SQLException {
    var page = form();

    button(page, "Send Dispatch").click();

    assertThat(page.locator("#dispatchForm\\:crewPanel"))
        .containsText("Technicians must be chosen.");
  }

  @Test
  @DisplayName("S1-18, S1-19: the suggestion ticks somebody, and somebody else can be chosen")
  void suggested() throws SQLException {
    var page = form();
    var ticked = page.locator("input[data-technician]:checked");

    button(page, "Suggest Best Match").click();
    assertThat(ticked).hasCount(1);
    var best = ticked.getAttribute("data-technician");
    page.waitForResponse("**/dispatch/dispatch.xhtml**", ticked.first()::uncheck);
    tick(
        page,
        page.locator("input[data-technician]:enabled:not([data-technician='%s'])".formatted(best))
            .first());

    assertThat(ticked).hasCount(1);
    assertThat(ticked).not().hasAttribute("data-technician", best);
  }

  @Test
  @DisplayName("S1-57 to S1-62: three choices; the form stays, and nothing is stored before one")
  void conflicts() throws SQLException {
    var page = form();
    page.locator("#dispatchForm\\:notes").fill("Ring twice");
    tick(page, page.locator("tr:has(.av-conflict) input[data-technician]:enabled").first());

    button(page, "Send Dispatch").click();
    assertThat(page.locator("#conflict")).isVisible();
    button(page, "Adjust scheduled time").click();
    assertThat(page.locator("#conflict")).hasCount(0);
    assertThat(page.locator("#dispatchForm\\:notes")).hasValue("Ring twice");
    assertThat(page.locator("input[data-technician]:checked")).hasCount(1);

    button(page, "Send Dispatch").click();
    button(page, "Select different technician").click();
    assertThat(page.locator("input[data-technician]:checked")).hasCount(0);
    assertThat(page.locator("#dispatchForm\\:notes")).hasValue("Ring twice");

    tick(page, page.locator("tr:has(.av-conflict) input[data-technician]:enabled").first());
    button(page, "Send Dispatch").click();
    button(page, "Override and dispatch anyway").click();
    assertThat(page.locator("#dispatchForm\\:outcome")).containsText("must not be empty");
    page.locator("#dispatchForm\\:reason").fill("The customer insists");
    button(page, "Override and dispatch anyway").click();
    page.waitForURL(Pattern.compile(".*/job/job\\.xhtml.*"));
    assertThat(page.locator(".job-story")).containsText("The customer insists");
  }

  @Test
  @DisplayName("S1-70 to S1-72: after a reassignment both have a mail, in these words")
  void reassigned() throws SQLException {
    var visit = Visit.planned(Plan.free());
    var page = Browser.signIn(office, "dora");
    page.navigate("/job/job.xhtml?id=" + visit.jobId());
    button(page, "Send to Tech").click();
    page.locator("[data-reassign]").click();
    new Hand(page).choose("reassignForm\\:technicianId", Pattern.compile("· fits$"));
    page.locator("#reassignForm\\:reassign").click();

    assertThat(page.locator(".places")).containsText("Reassigned");
    RunningBeckon.mail().waitForIncomingEmail(20_000, 3);
    assertThat(Arrays.stream(RunningBeckon.mail().getReceivedMessages()).map(this::subject))
        .anyMatch(subject -> subject.startsWith("Work order reassigned to "))
        .anyMatch(subject -> subject.startsWith("Work order assigned from "));
  }

  private Page form() throws SQLException {
    var page = Browser.signIn(office, "dora");
    page.navigate("/dispatch/dispatch.xhtml?job=" + job());
    return page;
  }

  private static long job() throws SQLException {
    return Visit.job(new Api("dora"), "Pump inspection").object().getJsonObject("job").getInt("id");
  }

  private static void arrival(Page page, String which, Plan.Slot slot) {
    var input = page.locator("#dispatchForm\\:arrival" + which);
    input.fill(slot.startsAt().atZone(slot.zone()).toLocalDateTime().toString());
    page.waitForResponse("**/dispatch/dispatch.xhtml**", () -> input.press("Tab"));
  }

  /** And waits until the page has heard of it. */
  private static void tick(Page page, Locator box) {
    page.waitForResponse("**/dispatch/dispatch.xhtml**", box::check);
  }

  /** Not by the exact name: an icon is a letter of its font. */
  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
