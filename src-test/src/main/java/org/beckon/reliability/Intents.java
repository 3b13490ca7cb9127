package org.beckon.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server has said yes to, a line each, as PostgreSQL's COPY reads it. */
final class Intents {

  private final Path file;

  Intents(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  void sent(long visit, String job, Town.Person person) throws IOException {
    write(
        "send:" + visit,
        "SEND",
        visit,
        null,
        job,
        person.email(),
        person.phone(),
        person.called(),
        person.login());
  }

  void searched(long visit, long search, String job) throws IOException {
    write("search:" + search, "SEARCH", visit, search, job, null, null, null, null);
  }

  private synchronized void write(Object... columns) throws IOException {
    var line =
        Stream.concat(Stream.of(columns), Stream.of(System.currentTimeMillis()))
            .map(value -> value == null ? "\\N" : WorldLog.escaped(Objects.toString(value)))
            .collect(Collectors.joining("\t", "", "\n"));
    Files.writeString(
        file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
