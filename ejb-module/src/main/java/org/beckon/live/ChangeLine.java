package org.beckon.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.beckon.platform.BrokerLine;
import org.beckon.platform.Gathering;

/**
 * The words that go to all nodes; what many transactions change at the same time is one of them.
 */
@ApplicationScoped
public class ChangeLine {

  private static final Logger LOG = System.getLogger(ChangeLine.class.getName());

  private static final int MANY = 100;
  private static final int TOGETHER = 200;

  /** Between two words: nobody sees it on a page, and thousands of changes are few words. */
  private static final Duration APART = Duration.ofMillis(100);

  @Inject BrokerLine broker;

  private final Gathering<Set<Subject>> gathering =
      new Gathering<>(TOGETHER, this::send, this::pause);
  private volatile long last = System.nanoTime() - APART.toNanos();

  /** Returns when it is told, or somebody else is about to tell it. */
  void add(Set<Subject> subjects) {
    gathering.add(subjects);
  }

  private void pause() {
    LockSupport.parkNanos(APART.toNanos() - (System.nanoTime() - last));
  }

  private void send(List<Set<Subject>> changes) {
    last = System.nanoTime();
    var text = word(changes);
    try {
      broker.use(
          context -> context.createProducer().send(context.createTopic(ChangeTopic.NAME), text));
    } catch (JMSRuntimeException e) {
      // Nothing is lost: pages read the database when they are opened and when they reconnect.
      LOG.log(Level.WARNING, "Open pages were not told of " + text, e);
    }
  }

  /** What goes over the line for all of these. */
  static String word(List<Set<Subject>> changes) {
    var subjects = changes.stream().flatMap(Collection::stream).collect(Collectors.toSet());
    return subjects.size() > MANY
        ? ChangeTopic.ALL
        : subjects.stream().map(Subject::text).collect(Collectors.joining(","));
  }
}
