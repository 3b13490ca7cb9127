package org.beckon.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A fault put into the product, to see that the oracle finds it: one line of its source is changed,
 * compiled, and given to the server by an agent. The product itself has no switch for it.
 */
public enum Mutation {

  /** Every try gets a key of its own, so the gateway cannot know a message again. */
  KEY_REMOVED(
      "sms/HttpSmsGateway",
      "request.header(name, key(message))",
      "request.header(name, java.util.UUID.randomUUID().toString())",
      List.of("duplicates", "duplicate_texts")),

  /** A worker that comes back late is listened to although another has taken over. */
  FENCE_REMOVED(
      "delivery/Outcomes",
      "if (!attempt.isHeldWith(outcome.claim().fence()))",
      "if (!attempt.isHeldWith(outcome.claim().fence())"
          + " && attempt.state() != org.beckon.notification.AttemptState.IN_FLIGHT)",
      List.of("fence")),

  /** It is written down that a message was handed over, and then it is handed over. */
  MARK_BEFORE_SEND(
      "delivery/Delivery",
      "return Outcome.sent(claim, gateways.of(claim.channel()).send(claim.message()));",
      "results.add(Outcome.sent(claim, new org.beckon.gateway.Handover(\"marked\")));"
          + " return Outcome.sent(claim, gateways.of(claim.channel()).send(claim.message()));",
      List.of("lost", "I10"));

  private static final String PACKAGE = "org/beckon/";

  private final String type;
  private final String was;
  private final String becomes;
  private final List<String> caughtBy;

  Mutation(String type, String was, String becomes, List<String> caughtBy) {
    this.type = PACKAGE + type;
    this.was = was;
    this.becomes = becomes;
    this.caughtBy = caughtBy;
  }

  /** The rules of oracle.sql of which at least one must complain. */
  List<String> caughtBy() {
    return caughtBy;
  }

  /**
   * What makes a server's Java mutate: its option.
   *
   * @param project the project's folder, built
   * @param folder where the mutated class is put
   */
  String javaOption(Path project, Path folder) throws IOException {
    var source = folder.resolve("source").resolve(type + ".java");
    Files.createDirectories(source.getParent());
    var original =
        Files.readString(project.resolve("ejb-module/src/main/java").resolve(type + ".java"));
    if (!original.contains(was)) {
      throw new IOException(this + " does not know the source of " + type + " any more");
    }
    Files.writeString(source, original.replace(was, becomes));
    var classes = Files.createDirectories(folder.resolve("classes"));
    compile(project, source, classes);
    return "-javaagent:" + agent(folder) + "=" + classes;
  }

  private static void compile(Path project, Path source, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IOException("Mutations need a JDK");
    }
    var code =
        compiler.run(
            null,
            null,
            null,
            "-nowarn",
            "-proc:none",
            "--release",
            "17",
            "-cp",
            classPath(project),
            "-d",
            classes.toString(),
            source.toString());
    if (code != 0) {
      throw new IOException("The mutation does not compile: " + source);
    }
  }

  private static String classPath(Path project) throws IOException {
    try (var libraries = Files.list(project.resolve("src-test/target/mutation-lib"))) {
      return Stream.concat(Stream.of(project.resolve("ejb-module/target/classes")), libraries)
          .map(Path::toString)
          .collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }

  private static Path agent(Path folder) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), MutationAgent.class.getName());
    var jar = folder.resolve("mutation.jar");
    var name = MutationAgent.class.getName().replace('.', '/');
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (var entry : List.of(name + ".class", name + "$FromFolder.class")) {
        out.putNextEntry(new JarEntry(entry));
        try (var in = MutationAgent.class.getResourceAsStream("/" + entry)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
