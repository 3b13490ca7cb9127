package org.beckon.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final long PATIENCE_MILLIS = 10_000;

  @TempDir Path folder;

  private EmbeddedBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new EmbeddedBroker(folder);
    broker.start();
  }

  @AfterEach
  void stop() throws Exception {
    broker.stop();
  }

  @Test
  void a_message_survives_a_restart_of_the_broker() throws Exception {
    send("42");

    broker.stop();
    start();

    assertThat(receive(EmbeddedBroker.DELIVERIES)).isEqualTo("42");
  }

  @Test
  void a_message_that_is_never_accepted_is_a_dead_letter_after_three_deliveries() throws Exception {
    send("poison");

    assertThat(refuseUntilGone()).isEqualTo(3);
    assertThat(receive(EmbeddedBroker.DEAD_LETTERS)).isEqualTo("poison");
  }

  @Test
  void a_message_behind_a_dead_letter_is_delivered() throws Exception {
    send("poison");
    send("42");

    try (var context = connect()) {
      assertThat(receive(context, EmbeddedBroker.DELIVERIES)).isEqualTo("poison");
      context.rollback();
      assertThat(receive(context, EmbeddedBroker.DELIVERIES)).isEqualTo("42");
      context.commit();
    }
  }

  @Test
  void its_files_may_be_deleted_while_it_is_stopped() throws Exception {
    send("lost hint");
    broker.stop();
    try (var files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(EmbeddedBrokerTest::delete);
    }

    start();
    send("next");

    assertThat(receive(EmbeddedBroker.DELIVERIES)).isEqualTo("next");
  }

  @Test
  void a_directory_that_cannot_be_made_stops_the_start() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");
    var other = new EmbeddedBroker(file);

    assertThatThrownBy(other::start).isInstanceOf(Exception.class);
  }

  private int refuseUntilGone() throws Exception {
    try (var context = connect();
        var consumer = context.createConsumer(queue(context, EmbeddedBroker.DELIVERIES));
        var deadLetters = connect();
        var dead = deadLetters.createBrowser(queue(deadLetters, EmbeddedBroker.DEAD_LETTERS))) {
      int deliveries = 0;
      while (!dead.getEnumeration().hasMoreElements()) {
        if (consumer.receive(PATIENCE_MILLIS / 10) != null) {
          deliveries++;
          context.rollback();
        }
      }
      return deliveries;
    }
  }

  private static void send(String text) {
    try (var context = connect()) {
      context.createProducer().send(queue(context, EmbeddedBroker.DELIVERIES), text);
      context.commit();
    }
  }

  private static String receive(String queue) throws Exception {
    try (var context = connect()) {
      var text = receive(context, queue);
      context.commit();
      return text;
    }
  }

  private static String receive(JMSContext context, String queue) throws Exception {
    var message = context.createConsumer(queue(context, queue)).receive(PATIENCE_MILLIS);
    return ((TextMessage) message).getText();
  }

  private static Queue queue(JMSContext context, String name) {
    return context.createQueue(name);
  }

  private static JMSContext connect() {
    ConnectionFactory connections = new ActiveMQConnectionFactory("vm://0");
    return connections.createContext(JMSContext.SESSION_TRANSACTED);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
