package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's classes as the JVM prepared them in its first run: later starts map them into memory
 * instead of reading, checking and linking them again.
 */
final class SharedClasses {

  private final Path archive;
  private final Path unfinished;

  SharedClasses(Path installation, Runtime.Version java) {
    var name = "classes-" + java.toString().replaceAll("[^A-Za-z0-9.]", "-") + ".jsa";
    this.archive = installation.resolve(name);
    this.unfinished = installation.resolve(name + ".unfinished");
  }

  boolean exist() {
    return Files.exists(archive);
  }

  List<String> options() {
    return exist()
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : List.of("-XX:ArchiveClassesAtExit=" + unfinished, "-Xlog:cds=off,cds+dynamic=off");
  }

  /** Keeps what the first run left behind; called when that run has ended. */
  void keep() throws IOException {
    if (Files.exists(unfinished)) {
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
