package org.beckon.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** What the person who started Beckon reads: a few lines, each with how far we are. */
final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final long started = System.nanoTime();

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void sayWithTime(String line) {
    say(String.format(Locale.ROOT, "%s (%.1f s)", line, (System.nanoTime() - started) / 1e9));
  }

  void refuse(String reason) {
    err.println("Beckon cannot start: " + reason);
    err.flush();
  }

  /** Something we did not foresee: whoever repairs it needs all of it. */
  void complain(RuntimeException fault) {
    fault.printStackTrace(err);
    err.flush();
  }

  void complain(String line) {
    err.println(line);
    err.flush();
  }
}
