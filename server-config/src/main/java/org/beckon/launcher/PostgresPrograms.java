package org.beckon.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of PostgreSQL, run so that they agree to work for root as well. */
final class PostgresPrograms {

  /** What a program answered. */
  record Answer(int code, String text) {
    boolean ok() {
      return code == 0;
    }

    String lastLine() {
      return text.lines().reduce("no reason given", (earlier, later) -> later);
    }
  }

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Path folder;
  private final Path notes;
  private final List<String> prefix;

  PostgresPrograms(Path folder, Path notes) {
    this.folder = folder;
    this.notes = notes;
    this.prefix = prefix();
  }

  Answer run(String program, String... arguments) {
    var command = new ArrayList<>(prefix);
    command.add(folder.resolve("bin").resolve(WINDOWS ? program + ".exe" : program).toString());
    command.addAll(List.of(arguments));
    return run(command, notes.resolve(program + ".out"));
  }

  Answer control(Path database, String action, String... options) {
    var arguments = Stream.of(new String[] {action, "-D", database.toString()}, options);
    return run("pg_ctl", arguments.flatMap(Stream::of).toArray(String[]::new));
  }

  /** Such as 18.6. */
  String version() {
    return run("postgres", "--version").text().replaceFirst("^\\D*([0-9.]+).*$", "$1");
  }

  /** Answers go through a file: a pipe would stay open as long as the database runs. */
  private static Answer run(List<String> command, Path output) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C");
      var process = builder.redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      var code = process.waitFor();
      return new Answer(code, Files.readString(output, StandardCharsets.ISO_8859_1).strip());
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL cannot be run here: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted while waiting for PostgreSQL", e);
    }
  }

  /** PostgreSQL refuses root. In a user namespace of its own, root is nobody in particular. */
  private List<String> prefix() {
    if (WINDOWS || !isRoot()) {
      return List.of();
    }
    var unshare = List.of("unshare", "--user");
    var probe = new ArrayList<>(unshare);
    probe.add("true");
    if (run(probe, notes.resolve("unshare.out")).ok()) {
      return unshare;
    }
    throw new CannotStart(
        "the embedded PostgreSQL does not run as root here; start Beckon as another user,"
            + " or set BECKON_DATABASE_URL");
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
