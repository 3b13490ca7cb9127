package org.beckon.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.beckon.platform.BrokerLine;

/** Tells every node what people have in hand. */
@ApplicationScoped
public class PlanningMarks {

  private static final Logger LOG = System.getLogger(PlanningMarks.class.getName());

  @Inject BrokerLine broker;

  public void tell(PlanningMark mark) {
    try {
      broker.use(
          context ->
              context.createProducer().send(context.createTopic(ChangeTopic.NAME), mark.text()));
    } catch (JMSRuntimeException e) {
      // A courtesy: whoever does not see it is stopped by versions all the same.
      LOG.log(Level.DEBUG, "Open pages were not told who is planning", e);
    }
  }
}
