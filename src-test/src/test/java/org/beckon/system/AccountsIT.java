package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of accounts in a browser. */
@ExtendWith({RunningBeckon.class, Browser.class})
class AccountsIT {

  BrowserContext office = Browser.window(1280, 720);

  @AfterEach
  void close() {
    office.close();
  }

  /** The network is slow: the row is somebody else's by the time the click arrives. */
  @Test
  void a_button_is_about_whom_it_names_though_the_list_is_another_by_then() {
    var page = Browser.signIn(office, "ann");
    page.navigate("/settings/accounts.xhtml");
    var first = page.locator("#accountsForm tbody tr").first().locator("small").textContent();
    var other = first.equals("sam") ? "dora" : "sam";
    Queue<Route> slow = new ArrayDeque<>();
    page.route("**/settings/accounts.xhtml", slow::add);

    page.getByLabel("Find").fill(other);
    page.waitForCondition(() -> slow.size() == 1);
    page.locator("#accountsForm tbody tr").first().getByText("Change…").click();
    slow.remove().resume();
    page.waitForCondition(() -> slow.size() == 1);
    slow.remove().resume();

    assertThat(page.locator("#accountForm")).containsText(first + ". What you change here");
    assertThat(page.locator("#accountsForm tbody tr").first()).containsText(other);
  }
}
