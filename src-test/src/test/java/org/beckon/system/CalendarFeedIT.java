package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.sql.SQLException;
import org.beckon.system.Api.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A technician gives the address of their visits to a calendar elsewhere, and takes it back. */
@ExtendWith({RunningBeckon.class, Browser.class})
class CalendarFeedIT {

  BrowserContext field = Browser.window(390, 844);
  BrowserContext office = Browser.window(1280, 720);
  Api stranger = new Api(null);

  @AfterEach
  void close() {
    field.close();
    office.close();
  }

  @Test
  void an_address_is_made_read_asked_again_and_withdrawn() throws Exception {
    var visit = sent();
    var page = Browser.signIn(field, visit.login());
    page.navigate("/profile.xhtml");

    var address = made(page, "Make an address");

    var first = stranger.get(address);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.type()).isEqualToIgnoringCase("text/calendar; charset=utf-8");
    assertThat(first.header("Set-Cookie")).isEmpty();
    assertThat(first.text().replace("\r\n ", ""))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("SUMMARY:" + visit.number());
    var tag = first.header("ETag");
    var again = stranger.send("GET", address, null, "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(RunningBeckon.log()).doesNotContain(secret(address));

    moved(visit);
    var changed = stranger.send("GET", address, null, "If-None-Match", tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(tag);

    page.reload();
    assertThat(page.locator("#calendarAddress")).hasCount(0);
    confirmed(page, "Withdraw…", "Withdraw");
    assertThat(page.getByText("nobody can subscribe")).isVisible();
    nothing(stranger.get(address));
  }

  @Test
  void the_office_renews_it_and_the_old_one_opens_nothing() throws Exception {
    var technician = sent().technicianId();
    var page = Browser.signIn(office, "dora");
    page.navigate("/technician/technician.xhtml?id=" + technician);
    var first = made(page, "Make an address");

    confirmed(page, "Renew…", "Renew");
    assertThat(page.locator("#calendarAddress")).not().containsText(secret(first));
    var second = address(page);

    nothing(stranger.get(first));
    assertThat(stranger.get(second).status()).isEqualTo(200);
    assertThat(page.locator("#calendarLinkForm")).containsText("by dora");
  }

  @Test
  void whatever_nobody_made_is_the_same_bare_nothing() {
    nothing(stranger.get("/calendar/bkn_" + "a".repeat(43) + ".ics"));
    nothing(stranger.get("/calendar/"));
    nothing(stranger.get("/calendar/bkn_1"));
    assertThat(stranger.send("POST", "/calendar/x.ics", null).status()).isEqualTo(405);
  }

  private static Visit sent() throws SQLException {
    return Visit.planned().send();
  }

  /** The version of the visit after it was sent is not its first. */
  private static void moved(Visit visit) {
    var dora = new Api("dora");
    var path = "/api/v1/appointments/" + visit.appointmentId();
    var seen = dora.get(path).object().getJsonObject("visit").getInt("version");
    var answer =
        dora.put(
            path + "/placement",
            "{\"startsAt\":\"2199-03-02T09:00:00Z\",\"override\":{\"reason\":\"System test\"}}",
            "If-Match",
            "\"" + seen + "\"");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static String made(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    return address(page);
  }

  /** Without the host, which the server takes from its settings. */
  private static String address(Page page) {
    var shown = page.locator("#calendarAddress");
    shown.waitFor();
    return URI.create(shown.textContent()).getPath();
  }

  private static void confirmed(Page page, String button, String yes) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    page.locator(".ui-confirm-dialog")
        .getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName(yes).setExact(true))
        .click();
  }

  private static void nothing(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).isEmpty();
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  private static String secret(String address) {
    return address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
  }
}
