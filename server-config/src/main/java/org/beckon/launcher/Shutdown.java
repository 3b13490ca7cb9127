package org.beckon.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stops what was started, last first, however the end comes: a signal, a refusal, a crash. */
final class Shutdown {

  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final Console console;
  private volatile boolean begun;
  private volatile boolean asked;

  Shutdown(Console console) {
    this.console = console;
    Runtime.getRuntime().addShutdownHook(new Thread(this::run, "shutdown"));
  }

  synchronized void then(Runnable step) {
    steps.push(step);
  }

  boolean begun() {
    return begun;
  }

  /** Ends the launcher with this exit code, unless a signal is ending it already. */
  void exit(int code) {
    if (!begun) {
      asked = true;
      System.exit(code);
    }
  }

  private void run() {
    begun = true;
    synchronized (this) {
      steps.forEach(this::run);
    }
    if (!asked) {
      // A signal asked for the end and everything stopped: that is success, not exit code 143.
      console.say("stopped");
      Runtime.getRuntime().halt(0);
    }
  }

  private void run(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      console.complain("while stopping: " + e.getMessage());
    }
  }
}
