package org.beckon.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that moves aside when it is full; a fixed number of old ones is kept. */
final class RotatingLog implements AutoCloseable {

  private final Path file;
  private final long limit;
  private final int kept;
  private BufferedWriter writer;
  private long size;

  RotatingLog(Path file, long limit, int kept) throws IOException {
    this.file = file;
    this.limit = limit;
    this.kept = kept;
    open();
  }

  Path file() {
    return file;
  }

  synchronized void write(String line) throws IOException {
    if (size >= limit) {
      rotate();
    }
    writer.write(line);
    writer.newLine();
    writer.flush();
    size += line.length() + 1L;
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }

  private void open() throws IOException {
    writer =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    size = Files.size(file);
  }

  private void rotate() throws IOException {
    writer.close();
    for (int age = kept - 1; age >= 1; age--) {
      if (Files.exists(old(age))) {
        Files.move(old(age), old(age + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(file, old(1), StandardCopyOption.REPLACE_EXISTING);
    open();
  }

  private Path old(int age) {
    return file.resolveSibling(file.getFileName() + "." + age);
  }
}
