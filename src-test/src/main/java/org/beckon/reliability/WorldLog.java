package org.beckon.reliability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to a recipient, a line each, on the disk before anybody hears that it has. Written
 * as PostgreSQL's COPY reads it.
 */
final class WorldLog {

  private final FileChannel file;

  WorldLog(Path file) throws IOException {
    this.file = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * @param event ACCEPTED (a message somebody can see), REPEATED (one that was known already),
   *     REFUSED, ANSWERED (what we were told when we answered)
   * @param reference what the sender calls it
   */
  synchronized void write(
      String channel, String event, String reference, String endpoint, String text)
      throws IOException {
    var line =
        Stream.of(
                Long.toString(System.currentTimeMillis()),
                channel,
                event,
                reference,
                endpoint,
                text)
            .map(WorldLog::escaped)
            .collect(Collectors.joining("\t", "", "\n"));
    file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    file.force(false);
  }

  static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\n", "\\n")
        .replace("\0", "");
  }
}
