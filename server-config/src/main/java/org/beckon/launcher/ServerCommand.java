package org.beckon.launcher;

import java.io.File;
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
  private final SharedClasses sharedClasses;

  ServerCommand(Payload payload, Settings settings, SharedClasses sharedClasses) {
    this.payload = payload;
    this.settings = settings;
    this.sharedClasses = sharedClasses;
  }

  List<String> in(Path domain) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(memory());
    command.addAll(sharedClasses.options());
    command.addAll(modules());
    command.add("-Djava.util.logging.config.file=" + payload.logging());
    command.add("-Dfish.payara.micro.BootJar=" + payload.payara().toUri());
    command.add("-Dfish.payara.micro.UnpackDir=" + payload.payara().getParent());
    command.add("-Dcom.sun.xml.ws.monitoring.endpoint=false");
    command.add("-Djava.awt.headless=true");
    settings.text("BECKON_JAVA_OPTIONS").ifPresent(o -> command.addAll(List.of(o.split("\\s+"))));
    command.add("-cp");
    command.add(payload.serverClasses() + File.pathSeparator + payload.payara());
    command.addAll(
        List.of(
            "org.beckon.server.ServerMain",
            domain.toString(),
            payload.brokerAdapter().toString(),
            payload.application().toString()));
    return command;
  }

  private List<String> memory() {
    return List.of(
        "-Xmx" + settings.memory() + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
  }

  private static List<String> modules() {
    return Stream.concat(
            EXPORTS.stream().map(module -> "--add-exports=" + module + "=ALL-UNNAMED"),
            OPENS.stream().map(module -> "--add-opens=" + module + "=ALL-UNNAMED"))
        .toList();
  }
}
