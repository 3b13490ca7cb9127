package org.beckon.operation;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis of somebody else's: reached by TCP, with a user and a password. */
final class OwnBroker implements AutoCloseable {

  static final String USER = "dispatch";
  static final String PASSWORD = "broker secret";

  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
  private final CountDownLatch delivery = new CountDownLatch(1);
  private final int port;

  OwnBroker(int port) throws Exception {
    this.port = port;
    var users = new SecurityConfiguration();
    users.addUser(USER, PASSWORD);
    users.addRole(USER, "applications");
    var configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setJMXManagementEnabled(false)
            .addAcceptorConfiguration("tcp", url());
    configuration.registerBrokerPlugin(new Listener());
    configuration.putSecurityRoles("#", Set.of(everything("applications")));
    server.setConfiguration(configuration);
    server.setSecurityManager(
        new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    server.start();
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Whether somebody takes and acknowledges a hint of a delivery, within half a minute. */
  boolean delivers() throws InterruptedException {
    return delivery.await(30, TimeUnit.SECONDS);
  }

  private static Role everything(String role) {
    return new Role(role, true, true, true, true, true, true, true, true, true, true, true, true);
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  /** Hears what is acknowledged, whichever client does it. */
  private final class Listener implements ActiveMQServerMessagePlugin {

    @Override
    public void messageAcknowledged(
        MessageReference message, AckReason reason, ServerConsumer consumer) {
      if (reason == AckReason.NORMAL
          && message.getQueue().getName().toString().equals("deliveries")) {
        delivery.countDown();
      }
    }
  }
}
