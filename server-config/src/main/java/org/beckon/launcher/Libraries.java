package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Other people's jars, taken out of our archives and put on the server's class path. There the
 * server does not search them for annotations, which would take longer than everything else.
 */
final class Libraries {

  private final Path folder;

  Libraries(Path folder) {
    this.folder = folder;
  }

  /** All that were moved, in the order of their names. */
  List<Path> taken() throws IOException {
    try (var jars = Files.list(folder)) {
      return jars.sorted().toList();
    }
  }

  /** Moves the jars in this folder of the archive whose names are asked for. */
  void takeFrom(Path archive, String inside, Predicate<String> wanted) throws IOException {
    Files.createDirectories(folder);
    try (var contents = FileSystems.newFileSystem(archive);
        var jars = Files.newDirectoryStream(contents.getPath(inside), "*.jar")) {
      for (var jar : jars) {
        var name = jar.getFileName().toString();
        if (wanted.test(name)) {
          Files.copy(jar, folder.resolve(name));
          Files.delete(jar);
        }
      }
    }
  }
}
