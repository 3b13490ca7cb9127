package org.beckon.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real jar, started once for all system tests of a JVM with the demo organization, an empty
 * data directory and a real mail server, and stopped with that JVM.
 */
public final class RunningBeckon implements BeforeAllCallback {

  /** Of every account of the demo organization. */
  public static final String PASSWORD = "correct horse battery";

  /** On the folder in which ours runs; held until this JVM ends. */
  private static FileLock lock;

  private static final Path HOME = freeHome();

  private static Instance instance;

  /** Where it listens, without a slash at the end. */
  public static String url() {
    return instance.beckon.url();
  }

  /** Everything it has mailed. */
  public static GreenMail mail() {
    return instance.mail;
  }

  /** As the application itself sees it. */
  public static Connection database() throws SQLException {
    return instance.beckon.database();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (instance == null) {
      instance = new Instance();
      Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "stop-beckon"));
    }
  }

  /** What the server has logged so far. */
  static String log() throws IOException {
    return Files.readString(HOME.resolve("log").resolve("server.log"));
  }

  /** The first folder that no other JVM has that runs tests at the same time. */
  private static Path freeHome() {
    try {
      for (var number = 1; ; number++) {
        var home = Path.of("target", "beckon-home-" + number);
        lock = new RandomAccessFile(home + ".lock", "rw").getChannel().tryLock();
        if (lock != null) {
          return home;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Instance {

    private final GreenMail mail;
    private final BeckonProcess beckon;

    Instance() {
      empty(HOME);
      mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mail.start();
      beckon =
          new BeckonProcess(
              Path.of(System.getProperty("beckon.jar")),
              HOME,
              Map.of(
                  "BECKON_DEMO_PASSWORD",
                  PASSWORD,
                  // The nightly job, whatever time it is.
                  "BECKON_RECHECK_AT",
                  "00:00",
                  "BECKON_MAIL_HOST",
                  "127.0.0.1",
                  "BECKON_MAIL_PORT",
                  Integer.toString(mail.getSmtp().getPort())),
              "--demo");
    }

    private static void empty(Path folder) {
      if (!Files.exists(folder)) {
        return;
      }
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void close() {
      beckon.close();
      mail.stop();
    }
  }
}
