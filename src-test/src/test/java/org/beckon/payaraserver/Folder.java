package org.beckon.payaraserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with everything in it. */
final class Folder {

  private Folder() {}

  static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
