package org.beckon.container;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the container needs around it: a database, a mail server, and the files that {@code
 * arquillian.xml} names. Lives in the JVM that starts the container, until that ends.
 */
final class Surroundings {

  private static final Path FOLDER = Path.of("target", "container").toAbsolutePath();

  /** The way in for Arquillian's own requests; everything else stays as closed as it is. */
  private static final String OPEN_FOR_THE_RUNNER =
      """
      <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <name>open-for-the-runner</name>
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>runner</web-resource-name>
            <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
          </web-resource-collection>
        </security-constraint>
      </web-fragment>
      """;

  private Surroundings() {}

  /**
   * Makes everything ready for the start, and gives the archive that we ship, with the tests in it.
   */
  static WebArchive ready(Class<?>... tests) {
    try {
      var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mail.start();
      write("java-options", javaOptions(EmbeddedPostgres.start(), mail));
      write("pre-boot.asadmin", preBoot());
      var adapter = System.getProperty("beckon.adapter");
      write("post-boot.asadmin", List.of("deploy --name beckon-broker " + adapter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("beckon.war")))
        .addClasses(tests)
        .addAsLibraries(fragment())
        .addAsLibrary(jarOf(org.assertj.core.api.Assertions.class));
  }

  private static List<String> javaOptions(EmbeddedPostgres database, GreenMail mail) {
    return List.of(
        "-Xmx384m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dbeckon.database.url=" + database.getJdbcUrl("postgres", "postgres"),
        "-Dbeckon.database.user=postgres",
        "-Dbeckon.database.password=postgres",
        "-Dbeckon.mail.host=127.0.0.1",
        "-Dbeckon.mail.port=" + mail.getSmtp().getPort(),
        "-Dbeckon.broker.directory=" + FOLDER.resolve("broker"),
        "-Dbeckon.security.password-iterations=1000");
  }

  /** As the launcher has it. */
  private static List<String> preBoot() throws IOException {
    var listener =
        "set configs.config.server-config.network-config.network-listeners.network-listener"
            + ".http-listener.";
    try (var always =
            Surroundings.class.getResourceAsStream("/org/beckon/server/pre-boot.asadmin");
        var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ours =
          Stream.of(listener + "address=127.0.0.1", listener + "port=" + free.getLocalPort());
      var text = new String(always.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.concat(ours, text.lines()).toList();
    }
  }

  private static Archive<?> fragment() {
    return ShrinkWrap.create(JavaArchive.class, "open-for-the-runner.jar")
        .addAsManifestResource(new StringAsset(OPEN_FOR_THE_RUNNER), "web-fragment.xml");
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static void write(String name, List<String> lines) throws IOException {
    Files.write(Files.createDirectories(FOLDER).resolve(name), lines);
  }
}
