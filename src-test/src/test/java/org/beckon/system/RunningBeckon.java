package org.beckon.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real jar, started once for all system tests with the demo organization, its own data
 * directory and a real mail server, and stopped when the last test is over.
 */
public final class RunningBeckon implements BeforeAllCallback {

  private static final int START_MINUTES = 4;
  private static final int STOP_SECONDS = 60;

  private static Instance instance;

  /** Where it listens, without a slash at the end. */
  public static String url() {
    return instance.url;
  }

  /** Everything it has mailed. */
  public static GreenMail mail() {
    return instance.mail;
  }

  /** As the application itself sees it. */
  public static Connection database() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + instance.databasePort + "/beckon",
        "beckon",
        instance.databasePassword());
  }

  /** The process that runs the application, to be treated badly. */
  public static ProcessHandle server() {
    return ProcessHandle.of(Long.parseLong(instance.read("run/server.pid").strip())).orElseThrow();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Instance.class, key -> instance = new Instance(), Instance.class);
  }

  private static final class Instance implements ExtensionContext.Store.CloseableResource {

    private final Path home = Path.of("target", "beckon-home").toAbsolutePath();
    private final int port = freePort();
    private final int databasePort = freePort();
    private final String url = "http://127.0.0.1:" + port;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final StringBuffer output = new StringBuffer();
    private final GreenMail mail;
    private final Process process;

    Instance() {
      deleteOld();
      mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mail.start();
      try {
        process = start();
        var reader = new Thread(this::read, "beckon-output");
        reader.setDaemon(true);
        reader.start();
        if (!ready.await(START_MINUTES, TimeUnit.MINUTES) || !process.isAlive()) {
          throw new IllegalStateException("Beckon did not start:\n" + output);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private Process start() throws IOException {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var builder =
          new ProcessBuilder(java, "-jar", System.getProperty("beckon.jar"), "--demo")
              .redirectErrorStream(true);
      var environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("BECKON_"));
      environment.put("BECKON_HOME", home.toString());
      environment.put("BECKON_PORT", Integer.toString(port));
      environment.put("BECKON_URL", url);
      environment.put("BECKON_DEMO_PASSWORD", Browser.DEMO_PASSWORD);
      environment.put("BECKON_DATABASE_PORT", Integer.toString(databasePort));
      environment.put("BECKON_MAIL_HOST", "127.0.0.1");
      environment.put("BECKON_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
      return builder.start();
    }

    private void read() {
      try (var lines = process.inputReader()) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          output.append(line).append('\n');
          if (line.contains("ready at http")) {
            ready.countDown();
          }
        }
      } catch (IOException e) {
        output.append(e);
      } finally {
        ready.countDown();
      }
    }

    private String databasePassword() {
      return read("secret/database-application").strip();
    }

    private String read(String file) {
      try {
        return Files.readString(home.resolve(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void deleteOld() {
      if (!Files.exists(home)) {
        return;
      }
      try (var files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      mail.stop();
    }

    private static int freePort() {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
