package org.beckon.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells every node what people have in hand. */
@ApplicationScoped
public class PlanningMarks {

  private static final Logger LOG = System.getLogger(PlanningMarks.class.getName());

  @Resource(lookup = "java:app/jms/beckon")
  ConnectionFactory connections;

  public void tell(PlanningMark mark) {
    try (var context = connections.createContext()) {
      context.createProducer().send(context.createTopic(ChangeTopic.NAME), mark.text());
    } catch (JMSRuntimeException e) {
      // A courtesy: whoever does not see it is stopped by versions all the same.
      LOG.log(Level.DEBUG, "Open pages were not told who is planning", e);
    }
  }
}
