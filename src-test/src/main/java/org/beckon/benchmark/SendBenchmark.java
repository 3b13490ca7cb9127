package org.beckon.benchmark;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Send to Tech: until the e-mail is accepted by SMTP, and until a second browser knows. */
final class SendBenchmark implements Benchmark {

  private static final int VISITS = 120;
  private static final int WARM_UP = 20;

  @Override
  public void run(Path jar, Path folder, Report report) throws Exception {
    try (var office = new Office(jar, folder)) {
      try (var connection = office.beckon().database()) {
        Crowd.moveIn(connection, VISITS, VISITS);
      }
      var page = office.dispatcher();
      page.navigate(office.beckon().url() + "/board/board.xhtml");
      page.waitForSelector(".card");
      page.evaluate(
          "document.addEventListener('beckon:change', (e) => {"
              + " (window.seen ??= {})[e.detail.jobId] ??= Date.now(); })");
      measure(office, page, report);
    }
  }

  private static void measure(Office office, Page page, Report report) throws Exception {
    var mails = new ArrayList<Double>();
    var pushes = new ArrayList<Double>();
    for (var visit = 1; visit <= VISITS; visit++) {
      var id = 1_000_000 + visit;
      var sent = System.currentTimeMillis();
      var began = System.nanoTime();
      var answer = office.post("/api/v1/appointments/" + id + "/dispatch", null, 1);
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      if (!office.mail().waitForIncomingEmail(TimeUnit.SECONDS.toMillis(30), visit)) {
        throw new IllegalStateException("No mail for visit " + id);
      }
      var mailed = (System.nanoTime() - began) / 1e6;
      var seen = page.waitForFunction("id => window.seen?.[id]", id).jsonValue();
      if (visit > WARM_UP) {
        mails.add(mailed);
        pushes.add(((Number) seen).doubleValue() - sent);
      }
    }
    report.times("Send to Tech until SMTP has the e-mail", mails);
    report.times("Send to Tech until a second browser knows", pushes);
    report.line("attempts by state: " + states(office));
  }

  private static List<String> states(Office office) throws SQLException {
    var states = new ArrayList<String>();
    try (var connection = office.beckon().database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select state, count(*) from attempt group by 1")) {
      while (rows.next()) {
        states.add(rows.getString(1) + " " + rows.getLong(2));
      }
    }
    return states;
  }
}
