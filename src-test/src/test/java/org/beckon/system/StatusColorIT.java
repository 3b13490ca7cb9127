package org.beckon.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a job's page border and header carry the color of its status (S3-14), in both themes. */
@ExtendWith({RunningBeckon.class, Browser.class})
class StatusColorIT {

  /**
   * Each status, and the variable of the style sheet that is its color (S3-07 to S3-13); a draft
   * has none yet.
   */
  private static final Map<String, String> COLORS =
      Map.ofEntries(
          Map.entry("OFFERED", "--c-new"),
          Map.entry("REQUESTED", "--c-new"),
          Map.entry("UNSCHEDULED", "--c-uns"),
          Map.entry("SCHEDULED", "--c-sch"),
          Map.entry("DISPATCHED", "--c-dis"),
          Map.entry("IN_PROGRESS", "--c-prog"),
          Map.entry("PAUSED", "--c-pau"),
          Map.entry("COMPLETE", "--c-com"),
          Map.entry("CLOSED", "--c-com"),
          Map.entry("INVOICED", "--c-com"),
          Map.entry("CANCELED", "--c-can"),
          Map.entry("DECLINED", "--c-can"));

  BrowserContext window = Browser.window(1280, 720);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void border_and_header_are_as_the_status_says_in_light_and_dark() throws SQLException {
    var job = Visit.backlog();
    var page = Browser.signIn(window, "dora");

    for (var status : COLORS.entrySet()) {
      become(job.jobId(), status.getKey());
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate("/job/job.xhtml?id=" + job.jobId());
        var name = status.getKey() + " " + scheme;
        assertThat(color(page, ".job-head", "borderLeftColor"))
            .as(name + " border")
            .isEqualTo(variable(page, status.getValue()));
        assertThat(color(page, ".job-head > header", "backgroundColor"))
            .as(name + " header")
            .isEqualTo(variable(page, status.getValue() + "-bg"));
      }
    }
  }

  private static Object color(Page page, String selector, String property) {
    return page.evaluate(
        "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]",
        List.of(selector, property));
  }

  /** As the browser reads it in the theme that is shown. */
  private static Object variable(Page page, String name) {
    return page.evaluate(
        "name => { const probe = document.createElement('i'); probe.style.color = `var(${name})`;"
            + " document.body.append(probe); const color = getComputedStyle(probe).color; probe.remove(); return color; }",
        name);
  }

  private static void become(long jobId, String status) throws SQLException {
    try (var connection = RunningBeckon.database();
        var statement =
            connection.prepareStatement(
                """
                update job set status = ?,
                  canceled_from = case when ? = 'CANCELED' then 'UNSCHEDULED' end
                where id = ?
                """)) {
      statement.setString(1, status);
      statement.setString(2, status);
      statement.setLong(3, jobId);
      statement.executeUpdate();
    }
  }
}
