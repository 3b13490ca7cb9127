package org.beckon.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * The broker inside the server: messages in files of one directory, reached from this process only.
 * Nothing but hints passes through it, so its files may be deleted while it is stopped (B8.1).
 */
final class EmbeddedBroker {

  static final String DEAD_LETTERS = "DLQ";
  static final String DELIVERIES = "deliveries";

  private static final long LOCK_WAIT_MILLIS = 15_000;
  private static final long MEMORY_BYTES = 32L << 20;
  private static final int JOURNAL_FILE_BYTES = 2 << 20;

  private final EmbeddedActiveMQ server;

  EmbeddedBroker(Path directory) {
    server = new EmbeddedActiveMQ().setConfiguration(configuration(directory));
  }

  void start() throws Exception {
    server.start();
  }

  void stop() throws Exception {
    server.stop();
  }

  private static Configuration configuration(Path directory) {
    try {
      var configuration = storedIn(directory, new ConfigurationImpl());
      configuration.setName("beckon").setSecurityEnabled(false).setJMXManagementEnabled(false);
      configuration.addAcceptorConfiguration("in-vm", "vm://0");
      configuration.addAddressSetting("#", retries());
      configuration.addQueueConfiguration(queue(DEAD_LETTERS));
      configuration.addQueueConfiguration(queue(DELIVERIES));
      return configuration;
    } catch (Exception e) {
      throw new IllegalArgumentException("The embedded broker's configuration is refused", e);
    }
  }

  private static Configuration storedIn(Path directory, Configuration configuration) {
    return configuration
        .setPersistenceEnabled(true)
        .setJournalType(JournalType.NIO)
        .setJournalFileSize(JOURNAL_FILE_BYTES)
        .setJournalLockAcquisitionTimeout(LOCK_WAIT_MILLIS)
        .setJournalDirectory(directory.resolve("journal").toString())
        .setBindingsDirectory(directory.resolve("bindings").toString())
        .setLargeMessagesDirectory(directory.resolve("large").toString())
        .setPagingDirectory(directory.resolve("paging").toString())
        .setGlobalMaxSize(MEMORY_BYTES)
        // A nearly full disk is the database's business to report; hints must still flow.
        .setMaxDiskUsage(-1);
  }

  private static AddressSettings retries() {
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
        .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
        .setMaxDeliveryAttempts(3)
        .setRedeliveryDelay(500)
        .setRedeliveryMultiplier(2)
        .setAutoCreateAddresses(true)
        .setAutoCreateQueues(true)
        .setAutoDeleteAddresses(false)
        .setAutoDeleteQueues(false);
  }

  private static QueueConfiguration queue(String name) {
    return QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true);
  }
}
