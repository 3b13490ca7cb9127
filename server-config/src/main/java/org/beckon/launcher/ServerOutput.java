package org.beckon.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads what the server prints: all of it into the log, what is meant for people to the console.
 */
final class ServerOutput {

  private final InputStream stream;
  private final RotatingLog log;
  private final Console console;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  ServerOutput(InputStream stream, RotatingLog log, Console console) {
    this.stream = stream;
    this.log = log;
    this.console = console;
  }

  /** Returns the thread that reads until there is nothing more. */
  Thread follow() {
    var thread = new Thread(this::readAll, "server-output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Waits for the server to be ready, or for the reason why it never will be. */
  void awaitReady() {
    try {
      ready.join();
    } catch (CompletionException e) {
      throw new CannotStart(e.getCause().getMessage(), e);
    }
  }

  private void readAll() {
    try (log;
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        log.write(line);
        ServerLine.in(line).ifPresent(this::tell);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.completeExceptionally(
          new CannotStart("the server ended while starting; see " + log.file()));
    }
  }

  private void tell(ServerLine line) {
    switch (line.kind()) {
      case SAY -> console.say(line.text());
      case READY -> ready.complete(null);
      case FATAL -> {
        var late = !ready.completeExceptionally(new CannotStart(line.text()));
        // What follows from the first reason is in the log; one line is for the person.
        if (late && !ready.isCompletedExceptionally()) {
          console.complain(line.text());
        }
      }
    }
  }
}
