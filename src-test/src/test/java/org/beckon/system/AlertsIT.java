package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits to be read comes to pages that are open, and goes when it was read elsewhere. */
@ExtendWith({RunningBeckon.class, Browser.class})
class AlertsIT {

  BrowserContext phone = Browser.window(390, 844);
  BrowserContext office = Browser.window(1280, 720);

  @AfterEach
  void close() {
    phone.close();
    office.close();
  }

  @Test
  @DisplayName("S1-43: a technician who has the page open is told there and then")
  void a_technician_is_told_on_the_open_page() throws SQLException {
    var visit = Visit.planned();
    var page = Browser.signIn(phone, visit.login());
    page.navigate("/my/alerts.xhtml");
    assertThat(page.locator("#live")).hasText("Live");
    var other = Browser.signIn(phone, visit.login());
    other.navigate("/my/alerts.xhtml");
    assertThat(other.locator("#live")).hasText("Live");

    visit.send();

    assertThat(alert(page, visit.title())).isVisible();
    assertThat(alert(other, visit.title())).isVisible();
    gotIt(other).click();
    assertThat(alert(other, visit.title())).hasCount(0);
    assertThat(alert(page, visit.title())).hasCount(0);
  }

  @Test
  @DisplayName("B8.3: supervisors are told on whatever page they have open, dispatchers are not")
  void a_supervisor_is_told_on_the_open_page() throws SQLException {
    var page = Browser.signIn(office, "sam");
    page.navigate("/customer/customers.xhtml");
    assertThat(page.locator("#live")).hasText("Live");
    var words = "E-mail is away " + UUID.randomUUID();

    tell("sam", words);

    assertThat(alert(page, words)).isVisible();
    gotIt(page).click();
    assertThat(alert(page, words)).hasCount(0);
    page.reload();
    assertThat(page.locator("#officeAlerts")).not().containsText(words);
  }

  /** As the application does it; a worker hands it over. */
  private static void tell(String login, String words) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                """
                with told as (
                  insert into notification (fact_key, type, class, account_id, recipient_name,
                    subject, text, created_at)
                  select ?, 'GATEWAY', 'NOTIFICATION', id, display_name, ?, ?, engine_now()
                  from account where login = ? returning id)
                insert into attempt (id, version, notification_id, channel, generation, idem_key,
                  endpoint, state, state_since, planned_at, due_at, fence, tries, may_repeat)
                select nextval('attempt_seq'), 1, id, 'IN_APP', 1, ?, ?, 'PLANNED', engine_now(),
                  engine_now(), engine_now(), 0, 0, false from told
                """)) {
      statement.setString(1, words);
      statement.setString(2, words);
      statement.setString(3, words);
      statement.setString(4, login);
      statement.setString(5, words);
      statement.setString(6, login);
      assertThat(statement.executeUpdate()).isOne();
    }
  }

  private static Locator alert(Page page, String words) {
    return page.locator(".my-news", new Page.LocatorOptions().setHasText(words));
  }

  private static Locator gotIt(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Got it")).first();
  }
}
