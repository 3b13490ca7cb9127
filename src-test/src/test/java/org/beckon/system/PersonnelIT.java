package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is notified, and by what: one click each. */
@ExtendWith({RunningBeckon.class, Browser.class})
class PersonnelIT {

  BrowserContext office = Browser.window(1600, 900);
  Page page = Browser.signIn(office, "dora");

  @AfterEach
  void close() {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"by Phone", "by email"})
  @DisplayName("S0-05 to S0-08: an X becomes a checkmark that stays, and the other way round")
  void one_click(String how) {
    page.navigate("/technician/technicians.xhtml");
    var row = page.locator("#techniciansForm tbody tr").first();
    var flag = row.getByRole(AriaRole.SWITCH, named("Notify .* " + how + "$"));
    var before = "true".equals(flag.getAttribute("aria-checked"));

    for (var wanted : new boolean[] {!before, before}) {
      flag.click();
      assertThat(flag.locator("i")).hasClass(icon(wanted));
      page.reload();
      assertThat(flag.locator("i")).hasClass(icon(wanted));
    }
  }

  @Test
  @DisplayName("S0-09: Edit Personnel Details opens the details of that person")
  void details() {
    page.navigate("/technician/technicians.xhtml");
    var link = page.locator("#techniciansForm tbody tr a[title='Edit Personnel Details']").nth(2);
    var name = link.textContent();

    link.click();

    assertThat(page.locator("h1")).containsText(name);
    assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))).hasValue(name);
  }

  @Test
  @DisplayName("S0-04: what is set under Notifications is explained beside it")
  void explained() {
    var admin = Browser.signIn(office, "ann");
    admin.navigate("/settings/notifications.xhtml");
    var settings = admin.locator("#settingsForm tr:has(.ui-chkbox)");

    assertThat(settings.first()).isVisible();
    for (var setting : settings.all()) {
      assertThat(setting.locator("small").first()).not().isEmpty();
    }
  }

  private static Pattern icon(boolean on) {
    return Pattern.compile(on ? "pi-check" : "pi-times");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
  }
}
