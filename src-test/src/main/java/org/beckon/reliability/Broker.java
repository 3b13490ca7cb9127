package org.beckon.reliability;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An Artemis of somebody else's. It keeps nothing: each kill of it is a lost journal, too. */
final class Broker implements AutoCloseable {

  private final Path log;
  private final int port;
  private volatile OtherJvm process;
  private volatile boolean up;

  Broker(Path log, int port) throws IOException {
    this.log = log;
    this.port = port;
    start();
  }

  int port() {
    return port;
  }

  void start() throws IOException {
    process = new OtherJvm(Broker.class, log, Integer.toString(port));
    up = true;
  }

  boolean isUp() {
    return up;
  }

  void kill() {
    up = false;
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  /** The process itself, at the port that is given. */
  public static void main(String[] arguments) throws Exception {
    var server = new EmbeddedActiveMQ();
    server.setConfiguration(
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + arguments[0]));
    server.start();
    System.out.println("ready");
    OtherJvm.untilParentEnds();
    Runtime.getRuntime().halt(0);
  }
}
