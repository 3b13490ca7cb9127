package org.beckon.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where one Beckon keeps everything it owns, locked against a second one. */
final class DataDirectory implements AutoCloseable {

  private final Path home;
  private final FileChannel lock;

  private DataDirectory(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  /** Creates the directory if need be, and takes it for this process. */
  static DataDirectory open(Path home) {
    try {
      createPrivate(home);
      createPrivate(home.resolve("run"));
      createPrivate(home.resolve("log"));
      return new DataDirectory(home, lock(home));
    } catch (IOException e) {
      throw new CannotStart(
          "the data directory %s cannot be written (%s)".formatted(home, reason(e)), e);
    }
  }

  Path home() {
    return home;
  }

  Path database() {
    return home.resolve("database");
  }

  Path broker() {
    return home.resolve("broker");
  }

  Path outbox() {
    return home.resolve("outbox");
  }

  Path logs() {
    return home.resolve("log");
  }

  Path run() {
    return home.resolve("run");
  }

  Path runtime() {
    return home.resolve("runtime");
  }

  /** Gives the directory back. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static void createPrivate(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory);
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    var channel =
        FileChannel.open(
            home.resolve("run").resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse(home, e);
    }
    channel.close();
    throw inUse(home, null);
  }

  private static CannotStart inUse(Path home, Exception cause) {
    return new CannotStart(
        "the data directory %s is in use by another Beckon".formatted(home), cause);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
