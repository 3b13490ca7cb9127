package org.beckon.benchmark;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beckon.system.BeckonProcess;
import org.beckon.system.Token;

/** A running Beckon with the demo organization, a mail server, and a browser in front of it. */
final class Office implements AutoCloseable {

  private static final String LOGIN = "dora";
  private static final String PASSWORD = "correct horse battery";
  private static final List<String> FLAGS =
      List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final HttpClient client = HttpClient.newHttpClient();
  private final BeckonProcess beckon;
  private final String token;
  private final Playwright playwright;
  private final Browser browser;

  Office(Path jar, Path folder) {
    mail.start();
    beckon =
        new BeckonProcess(
            jar,
            folder,
            Map.of(
                "BECKON_DEMO_PASSWORD",
                PASSWORD,
                "BECKON_MAIL_HOST",
                "127.0.0.1",
                "BECKON_MAIL_PORT",
                Integer.toString(mail.getSmtp().getPort())),
            "--demo");
    try (var connection = beckon.database()) {
      token = Token.of(LOGIN, connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var options = new LaunchOptions().setArgs(FLAGS);
    var installed = Path.of("/usr/bin/chromium");
    if (Files.isExecutable(installed)) {
      options.setExecutablePath(installed);
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    } else {
      playwright = Playwright.create();
    }
    browser = playwright.chromium().launch(options);
  }

  BeckonProcess beckon() {
    return beckon;
  }

  GreenMail mail() {
    return mail;
  }

  /** A window in which the dispatcher has signed in. */
  Page dispatcher() {
    var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1600, 900));
    page.navigate(beckon.url() + "/login.xhtml");
    page.getByLabel("Login").fill(LOGIN);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.waitForURL(url -> !url.contains("login"));
    return page;
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  /**
   * The same without a client's own threads: on two cores an answer that goes from thread to thread
   * waits for the scheduler, and that would be measured, too.
   */
  String getPlainly(String path) throws IOException {
    var connection = (HttpURLConnection) URI.create(beckon.url() + path).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    try (var answer = connection.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As the browser asks for a page: with the session of whoever signed in there. */
  HttpResponse<String> page(Page window, String path) throws Exception {
    var cookies =
        window.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    return client.send(
        HttpRequest.newBuilder(URI.create(beckon.url() + path)).header("Cookie", cookies).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json, int seenVersion) throws Exception {
    var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
    return client.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + seenVersion + "\"")
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }

  /**
   * By token, as systems do: a password in every request costs a password hash in every request.
   */
  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(beckon.url() + path))
        .header("Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    beckon.close();
    mail.stop();
  }
}
