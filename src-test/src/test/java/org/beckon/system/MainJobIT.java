package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job, end to end: a dispatcher gives a job to a technician and sends it; the technician
 * is told, does it step by step, and every open page shows it by itself.
 */
@ExtendWith({RunningBeckon.class, Browser.class})
class MainJobIT {

  BrowserContext office = Browser.window(1600, 900);
  BrowserContext secondOffice = Browser.window(1280, 720);
  BrowserContext field = Browser.window(390, 844);
  Visit visit;

  @BeforeEach
  void planAVisit() throws SQLException {
    visit = Visit.planned();
  }

  @AfterEach
  void close() {
    office.close();
    secondOffice.close();
    field.close();
  }

  @Test
  void a_dispatcher_sends_a_job_and_the_technician_knows() {
    var board = Browser.signInAnew(office, "dora");
    var otherBoard = Browser.signInAnew(secondOffice, "sam");
    var phone = Browser.signInAnew(field, visit.login());
    assertThat(phone.getByText(visit.title())).hasCount(0);

    var mailsBefore = RunningBeckon.mail().getReceivedMessages().length;

    card(board).click();
    card(board).press("s");

    inLane(otherBoard, "Dispatched");
    inLane(board, "Dispatched");
    assertThat(phone.getByText(visit.title()).first()).isVisible();
    assertThat(isMailed(mailsBefore)).isTrue();

    for (var step : new String[] {"Acknowledge", "En route", "Check in"}) {
      press(phone, step);
    }
    inLane(otherBoard, "In progress");
    press(phone, "Check out");
    phone.getByText("The work is done").click();
    phone
        .locator(".sheet")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check out"))
        .click();

    assertThat(otherBoard.locator("#card-" + visit.key())).isHidden();
    assertThat(new Api("dora").get("/api/v1/jobs/" + visit.jobId()).object().toString())
        .contains("COMPLETE", "\"actor\":\"" + visit.login() + "\"");
  }

  private Locator card(Page page) {
    return page.locator("#card-" + visit.key());
  }

  private void inLane(Page page, String lane) {
    assertThat(
            page.locator("section.lane", new Page.LocatorOptions().setHasText(lane))
                .locator("#card-" + visit.key()))
        .isVisible();
  }

  /** On the card of this job, which may not be the first of the day. */
  private void press(Page phone, String step) {
    phone.navigate("/my/job.xhtml?id=" + visit.assignmentId());
    phone.waitForLoadState(LoadState.NETWORKIDLE);
    phone.getByRole(AriaRole.BUTTON, named(step)).first().click();
    if (!step.equals("Check out")) {
      assertThat(phone.getByRole(AriaRole.BUTTON, named(step))).hasCount(0);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name, Pattern.CASE_INSENSITIVE));
  }

  /** Whether the technician has a mail about the job; others may get theirs meanwhile. */
  private boolean isMailed(int before) {
    var mails = RunningBeckon.mail();
    var wanted = before + 1;
    while (mails.waitForIncomingEmail(20_000, wanted)) {
      var all = mails.getReceivedMessages();
      if (Arrays.stream(all)
          .filter(mail -> isTo(mail, visit.email()))
          .anyMatch(mail -> subject(mail).contains(visit.number()))) {
        return true;
      }
      wanted = all.length + 1;
    }
    return false;
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return ((InternetAddress) mail.getAllRecipients()[0]).getAddress().equals(address);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
