package org.beckon.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * The network between two processes: carries bytes, breaks, falls silent, or stops at a chosen
 * moment. What it holds back arrives late when it is mended, as on a real line.
 */
final class Line implements AutoCloseable {

  /** The moment to stop at. */
  @FunctionalInterface
  interface Moment {

    /**
     * @param isRequest from who called to who was called
     * @param asked the end of what was asked since the last reply
     */
    boolean is(boolean isRequest, String bytes, String asked);
  }

  private enum State {
    OPEN,
    BROKEN,
    SILENT
  }

  private static final int REMEMBERED = 4_000;

  private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final IntSupplier target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private State state = State.OPEN;
  private Moment moment;
  private CompletableFuture<Void> stopped;

  /**
   * @param target the port it leads to as of now; 0 for nowhere
   */
  Line(IntSupplier target) throws IOException {
    this.target = target;
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Every connection is reset, and so is every new one. */
  synchronized void breakDown() {
    become(State.BROKEN);
    hangUp();
  }

  /** Nothing arrives any more on either side; nobody is told. */
  synchronized void fallSilent() {
    become(State.SILENT);
  }

  /** Carries again, and first of all what was held back. */
  synchronized void mend() {
    moment = null;
    become(State.OPEN);
  }

  /** Drops what was held back, and carries again. */
  synchronized void renew() {
    hangUp();
    mend();
  }

  /** Falls silent just before the bytes of that moment are passed on. Done when it has come. */
  synchronized CompletableFuture<Void> stopAt(Moment when) {
    moment = when;
    stopped = new CompletableFuture<>();
    return stopped;
  }

  private void become(State next) {
    state = next;
    notifyAll();
  }

  private void hangUp() {
    links.forEach(Link::close);
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        var caller = server.accept();
        start(() -> connect(caller));
      }
    } catch (IOException closed) {
      links.forEach(Link::close);
    }
  }

  private void connect(Socket caller) {
    try {
      caller.setSoLinger(true, 0);
      var port = target.getAsInt();
      if (isBroken() || port == 0) {
        caller.close();
        return;
      }
      var called = new Socket(InetAddress.getLoopbackAddress(), port);
      called.setTcpNoDelay(true);
      caller.setTcpNoDelay(true);
      var link = new Link(caller, called);
      links.add(link);
      start(() -> link.carry(caller, called, true));
      link.carry(called, caller, false);
    } catch (IOException nobodyThere) {
      close(caller);
    }
  }

  private synchronized boolean isBroken() {
    return state == State.BROKEN;
  }

  /** Waits while the line is silent. */
  private synchronized boolean passes(Link link, boolean isRequest, String bytes) {
    if (moment != null && moment.is(isRequest, bytes, link.asked)) {
      moment = null;
      become(State.SILENT);
      stopped.complete(null);
    }
    link.said(isRequest, bytes);
    while (state == State.SILENT && !link.isClosed()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return state == State.OPEN && !link.isClosed();
  }

  @Override
  public void close() throws IOException {
    server.close();
    breakDown();
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      Thread.onSpinWait();
    }
  }

  /** One connection through the line. */
  private final class Link {

    private final Socket caller;
    private final Socket called;
    private String asked = "";
    private boolean answered;
    private volatile boolean closed;

    Link(Socket caller, Socket called) {
      this.caller = caller;
      this.called = called;
    }

    boolean isClosed() {
      return closed;
    }

    /** What is asked may come in pieces. */
    void said(boolean isRequest, String bytes) {
      if (isRequest) {
        var all = answered ? bytes : asked + bytes;
        asked = all.substring(Math.max(0, all.length() - REMEMBERED));
      }
      answered = !isRequest;
    }

    void carry(Socket from, Socket to, boolean isRequest) {
      try {
        var in = from.getInputStream();
        var out = to.getOutputStream();
        var buffer = new byte[16_384];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          var bytes = Arrays.copyOf(buffer, n);
          if (!passes(this, isRequest, new String(bytes, StandardCharsets.ISO_8859_1))) {
            return;
          }
          out.write(bytes);
          out.flush();
        }
      } catch (IOException reset) {
        // one side is gone, so the other goes too
      } finally {
        close();
      }
    }

    void close() {
      closed = true;
      Line.close(caller);
      Line.close(called);
      links.remove(this);
      synchronized (Line.this) {
        Line.this.notifyAll();
      }
    }
  }
}
