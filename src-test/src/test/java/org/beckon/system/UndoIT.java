package org.beckon.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** C1: moved by mistake, undone, and nobody has heard of it. */
@ExtendWith({RunningBeckon.class, Browser.class})
class UndoIT {

  BrowserContext office = Browser.window(1600, 900);

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_move_undone_within_the_window_sends_no_mail() throws SQLException {
    // It was overridden once and will be twice.
    var visit = Visit.outsideHours();
    visit.send();
    var board = Browser.signIn(office, "dora");
    board.navigate("/board/board.xhtml");
    var card = board.locator("#card-" + visit.key());
    card.click();
    card.press("a");
    // The dialog is looked up and drawn before it can be typed into, and looks around afterwards.
    board.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    board.getByLabel("Duration").press("Control+a");
    board.getByLabel("Duration").pressSequentially("75");
    board.getByLabel("Duration").press("Tab");
    board.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    board.getByRole(AriaRole.BUTTON, named("^.?Assign$")).click();
    board.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    board.locator("#conflictForm\\:reason").fill("System test");
    board.getByRole(AriaRole.BUTTON, named("Override")).click();

    board.locator(".toast").getByText("Undo").click();

    assertThat(board.locator(".toast")).containsText("Put back");
    Assertions.assertThat(history(visit)).contains("appointment.undone");
    Assertions.assertThat(waitingFor(visit)).isZero();
    Assertions.assertThat(
            Arrays.stream(RunningBeckon.mail().getReceivedMessages())
                .map(UndoIT::subject)
                .filter(subject -> subject.contains(visit.number()))
                .filter(subject -> subject.startsWith("New time")))
        .isEmpty();
  }

  private static String history(Visit visit) {
    return new Api("dora").get("/api/v1/jobs/" + visit.jobId()).object().toString();
  }

  /** Messages that would still go out. */
  private static int waitingFor(Visit visit) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                """
                select count(*) from attempt a join notification n on n.id = a.notification_id
                where n.job_id = ? and n.type = 'STATUS_UPDATE' and a.state <> 'CANCELED'
                """)) {
      statement.setLong(1, visit.jobId());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static String subject(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name));
  }
}
