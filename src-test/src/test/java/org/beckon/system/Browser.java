package org.beckon.system;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium, started once for all tests of a JVM, with which it ends. What is installed is
 * used; where nothing is, Debian's package is installed, or Playwright fetches its own.
 *
 * <p>What its windows show when a test has failed is kept in target/screens.
 */
public final class Browser implements BeforeAllCallback, AfterTestExecutionCallback {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          // Nobody types an address: a list that is drawn ahead for each window takes its time.
          // The others are those that Playwright switches off; the last word counts.
          "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmnibox,AcceptCHFrame,"
              + "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,"
              + "DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,"
              + "PaintHolding,RenderDocument,ThirdPartyStoragePartitioning,Translate",
          "--disable-component-update",
          "--disable-sync");

  /** A page is given this long to show something, on whatever machine. */
  private static final int PATIENCE_MS = 20_000;

  private static Instance instance;

  /** A window of its own: nobody is signed in there yet. */
  public static BrowserContext window(int width, int height) {
    return instance.browser.newContext(
        new NewContextOptions()
            .setViewportSize(width, height)
            .setBaseURL(RunningBeckon.url())
            .setTimezoneId("Europe/Paris"));
  }

  /**
   * An empty page in which this person is signed in. The session of whoever signed in before under
   * this login goes on in this window, too; a test that ends one uses {@link #signInAnew}.
   */
  public static Page signIn(BrowserContext window, String login) {
    window.addCookies(instance.sessions.computeIfAbsent(login, Browser::session));
    return window.newPage();
  }

  private static List<Cookie> session(String login) {
    try (var window = window(800, 600)) {
      signInAnew(window, login);
      return window.cookies();
    }
  }

  /** Fills in the sign-in page and waits for what the role sees first. */
  public static Page signInAnew(BrowserContext window, String login) {
    var page = window.newPage();
    page.navigate("/login.xhtml");
    page.getByLabel("Login").fill(login);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(RunningBeckon.PASSWORD);
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Sign in"))
        .click();
    page.waitForURL(url -> !url.contains("login"));
    return page;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    if (instance == null) {
      instance = new Instance();
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      var name =
          context.getRequiredTestClass().getSimpleName()
              + "."
              + context.getRequiredTestMethod().getName();
      var pages =
          instance.browser.contexts().stream().flatMap(window -> window.pages().stream()).toList();
      for (var number = 0; number < pages.size(); number++) {
        pages
            .get(number)
            .screenshot(
                new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", name + "-" + number + ".png")));
      }
    }
  }

  private static final class Instance {

    private final com.microsoft.playwright.Browser browser;

    /** By login. */
    private final Map<String, List<Cookie>> sessions = new ConcurrentHashMap<>();

    Instance() {
      var installed = installed().or(Instance::installOnce);
      var environment =
          installed.isPresent()
              ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
              : Map.<String, String>of();
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      var options = new LaunchOptions().setArgs(FLAGS);
      installed.ifPresent(options::setExecutablePath);
      browser = playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
      return Stream.of(
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome",
              "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();
    }

    /** Tests that run beside each other do not install it twice. */
    private static Optional<Path> installOnce() {
      try (var file = new RandomAccessFile("target/browser.lock", "rw")) {
        file.getChannel().lock();
        return installed().or(Instance::installFromDebian);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Optional<Path> installFromDebian() {
      if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
        return Optional.empty();
      }
      run("apt-get", "update");
      run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
      return installed();
    }

    private static void run(String... command) {
      try {
        var process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
          process.destroyForcibly();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
