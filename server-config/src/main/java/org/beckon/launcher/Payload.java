package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The application server with our adapter and our application, unpacked and ready to be run. */
record Payload(Path folder) {

  private static final List<String> OURS =
      List.of("beckon-server.jar", "beckon-broker.rar", "beckon.war", "logging.properties");

  /** What the server need not know: no bean, no page, no annotation it acts upon. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(flyway|jackson|postgresql|jsmpp|fastcsv|jaxws-rt|saaj-impl|stax-ex|streambuffer"
              + "|mimepull|jakarta.xml.ws-api|jakarta.xml.soap-api|gmbal-api-only|management-api"
              + "|ha-api)-.*");

  static Payload install(Installation installation, Release release) {
    return new Payload(installation.part("server", folder -> unpack(release, folder)));
  }

  /** With everything else on the server's class path in it. */
  Path payara() {
    return folder.resolve("payara").resolve("server.jar");
  }

  /** A domain as it is before its first start: Payara's own settings and JDBC adapters. */
  void copyDomainTo(Path domain) throws IOException {
    for (var part : List.of("config", "lib")) {
      Folders.copy(folder.resolve("payara").resolve(part), domain.resolve(part));
    }
  }

  Path serverClasses() {
    return folder.resolve("beckon-server.jar");
  }

  Path brokerAdapter() {
    return folder.resolve("beckon-broker.rar");
  }

  Path application() {
    return folder.resolve("beckon.war");
  }

  /** Of this very Java: no other can read it. */
  Path sharedClasses() {
    var java = System.getProperty("java.vm.vendor") + "-" + System.getProperty("java.vm.version");
    return folder.resolve(java.replaceAll("[^A-Za-z0-9.+-]", "_") + ".classes");
  }

  Path logging() {
    return folder.resolve("logging.properties");
  }

  private static void unpack(Release release, Path folder) throws IOException {
    for (var name : OURS) {
      copy(release, name, folder.resolve(name));
    }
    var payaraMicro = folder.resolve("payara-micro.jar");
    copy(release, "payara-micro.jar", payaraMicro);
    PayaraMicroJar.layOut(payaraMicro, folder.resolve("payara"));
    Files.delete(payaraMicro);
    var libraries = new Libraries(folder.resolve("libraries"));
    libraries.takeFrom(
        folder.resolve("beckon-broker.rar"), "/", name -> !name.equals("beckon-broker.jar"));
    libraries.takeFrom(folder.resolve("beckon.war"), "/WEB-INF/lib", PLAIN.asMatchPredicate());
    PayaraMicroJar.merge(folder.resolve("payara"), libraries.taken());
  }

  private static void copy(Release release, String name, Path target) throws IOException {
    try (var in = release.archive("payload/" + name)) {
      Files.copy(in, target);
    }
  }
}
