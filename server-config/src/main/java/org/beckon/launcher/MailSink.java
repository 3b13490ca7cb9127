package org.beckon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The demo's mail server: accepts every mail on this machine, keeps each as a file, sends none. */
final class MailSink {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);
  private static final int STORAGE_FAILED = 452;

  private final Path outbox;
  private final Clock clock;
  private final SMTPServer server;
  private final AtomicLong count = new AtomicLong();

  MailSink(Path outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
    this.server =
        new SMTPServer.Builder()
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .port(0)
            .messageHandler(this::keep)
            .build();
  }

  void start() {
    try {
      DataDirectory.createPrivate(outbox);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.start();
  }

  void stop() {
    server.stop();
  }

  int port() {
    return server.getPortAllocated();
  }

  Path outbox() {
    return outbox;
  }

  /** A reader of the folder sees a mail whole or not at all. */
  private void keep(MessageContext context, String from, String to, byte[] mail)
      throws RejectException {
    var name = "%s-%06d.eml".formatted(TIME.format(clock.instant()), count.incrementAndGet());
    var unfinished = outbox.resolve(name + ".tmp");
    try {
      Files.write(unfinished, mail);
      Files.move(unfinished, outbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RejectException(STORAGE_FAILED, "The outbox cannot be written");
    }
  }
}
