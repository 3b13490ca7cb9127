package org.beckon.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the Java of the application server is called. */
final class ServerCommand {

  /** What Payara Micro asks for in its own manifest, which only counts for {@code java -jar}. */
  private static final List<String> EXPORTS =
      List.of(
          "java.base/jdk.internal.ref",
          "jdk.naming.dns/com.sun.jndi.dns",
          "java.naming/com.sun.jndi.ldap");

  private static final List<String> OPENS =
      List.of(
          "java.base/java.io",
          "java.base/java.lang",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/jdk.internal.loader",
          "java.base/sun.net.www.protocol.jar",
          "java.base/sun.net.www.protocol.jrt",
          "java.base/sun.nio.ch",
          "java.logging/java.util.logging",
          "java.management/javax.management",
          "java.management/javax.management.openmbean",
          "java.management/sun.management",
          "java.naming/javax.naming.spi",
          "java.rmi/sun.rmi.transport",
          "jdk.management/com.sun.management.internal");

  private final Payload payload;
  private final Settings settings;

  ServerCommand(Payload payload, Settings settings) {
    this.payload = payload;
    this.settings = settings;
  }

  List<String> in(Path domain) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(machine());
    command.addAll(modules());
    if (Files.exists(payload.sharedClasses())) {
      command.add("-XX:SharedArchiveFile=" + payload.sharedClasses());
    }
    command.add("-Djava.util.logging.config.file=" + payload.logging());
    command.add("-Dfish.payara.micro.BootJar=" + payload.payara().toUri());
    command.add("-Dfish.payara.micro.UnpackDir=" + payload.payara().getParent());
    command.add("-Dcom.sun.xml.ws.monitoring.endpoint=false");
    command.add("-Djava.awt.headless=true");
    settings.text("BECKON_JAVA_OPTIONS").ifPresent(o -> command.addAll(List.of(o.split("\\s+"))));
    command.add("-cp");
    command.add(classPath());
    command.addAll(
        List.of(
            "org.beckon.server.ServerMain",
            domain.toString(),
            payload.brokerAdapter().toString(),
            payload.application().toString()));
    if (settings.classSharing()) {
      command.add(payload.sharedClasses().toString());
    }
    return command;
  }

  /** Quick to start and small: the thorough compiler took longer to start than it ever won back. */
  private List<String> machine() {
    return List.of(
        "-Xmx" + settings.memory() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // Otherwise everything is searched for garbage each time the classes outgrow a small limit.
        "-XX:MetaspaceSize=192m",
        "-XX:+ExitOnOutOfMemoryError");
  }

  private String classPath() {
    return String.join(
        File.pathSeparator, payload.serverClasses().toString(), payload.payara().toString());
  }

  private static List<String> modules() {
    return Stream.concat(
            EXPORTS.stream().map(module -> "--add-exports=" + module + "=ALL-UNNAMED"),
            OPENS.stream().map(module -> "--add-opens=" + module + "=ALL-UNNAMED"))
        .toList();
  }
}
