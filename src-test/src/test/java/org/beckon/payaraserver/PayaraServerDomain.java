package org.beckon.payaraserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain of a stock Payara Server, as it comes from its makers but for its ports, configured and
 * filled with the command files that we ship. Everything it writes stays in one folder.
 */
final class PayaraServerDomain implements AutoCloseable {

  private static final String NAME = "beckon";

  private final Path payara;
  private final Path commands;
  private final Path folder;
  private final Map<String, String> settings;
  private final FreePorts ports = new FreePorts();

  /**
   * @param payara the unpacked distribution; it is not changed
   * @param commands the folder with our command files
   * @param folder an empty one for the domain
   * @param settings of Beckon, as environment variables of the server
   */
  PayaraServerDomain(Path payara, Path commands, Path folder, Map<String, String> settings) {
    this.payara = payara;
    this.commands = commands;
    this.folder = folder;
    this.settings = settings;
  }

  /** Where its pages are, without a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + ports.insteadOf(8080);
  }

  /** Makes the domain, as docs/operations.md tells an operator to. */
  void start() throws IOException {
    Folder.copy(payara.resolve("glassfish/domains/domain1"), domain());
    var configuration = domain().resolve("config/domain.xml");
    Files.writeString(configuration, ports.replacedIn(Files.readString(configuration)));
    var commandFile = commands.resolve("configure.asadmin").toString();
    local("start-domain", "--prebootcommandfile", commandFile);
  }

  /** Deploys what an operator would, from a folder that holds the two archives. */
  void deploy(Path adapter, Path application) throws IOException {
    var archives = Files.createDirectories(folder.resolve("archives"));
    for (var archive : List.of(adapter, application)) {
      Files.copy(
          archive, archives.resolve(archive.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    var answer =
        asadmin(
            archives,
            "--port",
            Integer.toString(ports.insteadOf(4848)),
            "multimode",
            "--file",
            commands.resolve("deploy.asadmin").toString());
    if (!answer.contains("Application deployed with name beckon.")) {
      throw new IllegalStateException(answer + log());
    }
  }

  /** Where the server has listened since it was started last. */
  List<String> listeners() {
    var log = log();
    return Pattern.compile("Network Listener (\\S+) started in: .* bound to \\[(.*):\\d+]")
        .matcher(log.substring(log.lastIndexOf("Running Payara Version")))
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }

  /** What the server has written so far. */
  String log() {
    try {
      return Files.readString(domain().resolve("logs/server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    var pid = domain().resolve("config/pid");
    var process =
        Files.exists(pid)
            ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
            : Optional.<ProcessHandle>empty();
    try {
      local("stop-domain");
    } finally {
      process.ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private Path domain() {
    return folder.resolve(NAME);
  }

  private void local(String command, String... options) throws IOException {
    var arguments = new ArrayList<>(List.of(command, "--domaindir", folder.toString()));
    arguments.addAll(List.of(options));
    arguments.add(NAME);
    asadmin(folder, arguments.toArray(String[]::new));
  }

  private String asadmin(Path directory, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(payara.resolve("glassfish/lib/client/appserver-cli.jar").toString());
    command.addAll(List.of(arguments));
    // Through a file: the server inherits the pipe and would keep it open.
    var output = folder.resolve("asadmin.out");
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    var code = wait(builder.start());
    var answer = Files.readString(output);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + answer);
    }
    return answer;
  }

  private static int wait(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
