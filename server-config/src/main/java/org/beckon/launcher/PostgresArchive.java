package org.beckon.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as it came in the jar: one compressed archive for each kind of machine. */
final class PostgresArchive {

  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresArchive() {}

  static String name(String system, String architecture) {
    var os = system.toLowerCase(Locale.ROOT);
    var arm = architecture.equals("aarch64");
    if (os.contains("linux") && (arm || architecture.equals("amd64"))) {
      return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    }
    if (os.contains("mac")) {
      // One archive with the code of both processors.
      return "postgres-darwin-arm_64.txz";
    }
    if (os.contains("windows")) {
      return "postgres-windows-x86_64.txz";
    }
    throw new CannotStart(
        "there is no embedded PostgreSQL for %s on %s; set BECKON_DATABASE_URL to one of yours"
            .formatted(system, architecture));
  }

  static void unpack(InputStream archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
      target.toFile().setExecutable(true);
    }
  }
}
