package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The programs of one release, unpacked once into the data directory. */
final class Installation {

  /** Puts one part into an empty folder. */
  interface Unpacking {
    void into(Path folder) throws IOException;
  }

  private final Path directory;

  Installation(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** The folder of this part; unpacked under another name first, so it is whole or not there. */
  Path part(String name, Unpacking unpacking) {
    var part = directory.resolve(name);
    if (Files.isDirectory(part)) {
      return part;
    }
    try {
      DataDirectory.createPrivate(directory);
      var unfinished = directory.resolve(name + ".unfinished");
      Folders.delete(unfinished);
      Files.createDirectory(unfinished);
      unpacking.into(unfinished);
      Files.move(unfinished, part, StandardCopyOption.ATOMIC_MOVE);
      return part;
    } catch (IOException e) {
      throw new CannotStart("%s cannot be unpacked: %s".formatted(part, e.getMessage()), e);
    }
  }

  /** Deletes what earlier releases unpacked. */
  void deleteOthers() {
    try (var releases = Files.list(directory.getParent())) {
      for (var other : (Iterable<Path>) releases.filter(r -> !r.equals(directory))::iterator) {
        Folders.delete(other);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
