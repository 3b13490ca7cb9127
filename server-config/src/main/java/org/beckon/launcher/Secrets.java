package org.beckon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords made once on this machine, each in a file that only its owner can read. */
final class Secrets {

  private static final int BYTES = 24;

  private final Path directory;

  Secrets(Path directory) {
    this.directory = directory;
  }

  /** The file with this password, made now if it is not there yet. */
  Path file(String name) {
    var file = directory.resolve(name);
    try {
      DataDirectory.createPrivate(directory);
      if (!Files.exists(file)) {
        Files.writeString(privateFile(directory.resolve(name + ".tmp")), random());
        Files.move(directory.resolve(name + ".tmp"), file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String password(String name) {
    try {
      return Files.readString(file(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path privateFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      return Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    return Files.createFile(file);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
