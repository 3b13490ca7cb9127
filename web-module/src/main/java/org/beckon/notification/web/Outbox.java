package org.beckon.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder in which the demo keeps what was mailed, so that nobody outside gets it. */
@ApplicationScoped
public class Outbox {

  private static final int LATEST = 200;

  @Inject
  @ConfigProperty(name = "beckon.outbox.directory")
  Optional<String> directory;

  /** Latest first; the names begin with the time. */
  public List<Mail> latest() {
    return names().stream().limit(LATEST).map(this::read).toList();
  }

  /** Only what stands in the folder itself can be named. */
  public Mail get(String name) {
    if (!names().contains(name)) {
      throw new NotFound("mail", name);
    }
    return read(name);
  }

  private List<String> names() {
    if (directory.isEmpty() || !Files.isDirectory(Path.of(directory.get()))) {
      return List.of();
    }
    try (var files = Files.list(Path.of(directory.get()))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Mail read(String name) {
    try {
      return Mail.of(name, Files.readAllBytes(Path.of(directory.orElseThrow()).resolve(name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
