package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S2-24 to S2-33: an administrator allows it, a technician takes a job, the office sees it. */
@ExtendWith({RunningBeckon.class, Browser.class})
class SelfDispatchIT {

  BrowserContext administrator = Browser.window(1280, 720);
  BrowserContext office = Browser.window(1600, 900);
  BrowserContext field = Browser.window(390, 844);

  @AfterEach
  void close() {
    administrator.close();
    office.close();
    field.close();
  }

  @Test
  void a_technician_takes_a_job_and_it_is_scheduled_assigned_and_sent() throws SQLException {
    var login = Visit.planned().login();
    var job =
        Visit.job(new Api("dora"), "Self-dispatched inspection").object().getJsonObject("job");
    var phone = Browser.signIn(field, login);
    phone.navigate("/my/jobs.xhtml");
    assertThat(phone.getByRole(AriaRole.LINK, named("Available"))).hasCount(0);
    Assertions.assertThat(new Api(login).get("/api/v1/my/available").status()).isEqualTo(403);

    turn("Enabled");
    phone.navigate("/my/jobs.xhtml");
    phone.getByRole(AriaRole.LINK, named("Available")).click();
    phone
        .locator(".my-job", new Page.LocatorOptions().setHasText(job.getString("number")))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take it"))
        .click();
    phone
        .locator("#takeForm")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take it"))
        .click();

    assertThat(phone.getByText(job.getString("number") + " is yours").first()).isVisible();
    Assertions.assertThat(
            new Api("dora").get("/api/v1/jobs/" + job.getInt("id")).object().toString())
        .contains("DISPATCHED", "\"actor\":\"" + login + "\"");
    turn("Disabled");
  }

  private void turn(String wanted) {
    var settings = Browser.signIn(administrator, "ann");
    settings.navigate("/settings/scheduling.xhtml");
    settings.getByRole(AriaRole.SWITCH, named("Allow technicians to self-dispatch")).click();
    assertThat(settings.getByRole(AriaRole.SWITCH, named("Allow technicians")))
        .containsText(wanted);
    settings.close();
    administrator.clearCookies();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name));
  }
}
