package org.beckon.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.beckon.platform.BrokerLine;

/** Wakes some worker on some node. A broker that is away keeps nobody waiting. */
@Stateless
@PermitAll
public class RunHints {

  static final String RUNS = "runs";

  private static final Logger LOG = System.getLogger(RunHints.class.getName());

  @Inject BrokerLine broker;

  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(long runId) {
    try {
      broker.use(
          context ->
              context
                  .createProducer()
                  .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                  .send(context.createQueue(RUNS), Long.toString(runId)));
    } catch (JMSRuntimeException e) {
      // Nothing is lost: the rows say what is to be done, and RunSweep looks for them.
      LOG.log(Level.WARNING, "No hint for run " + runId, e);
    }
  }
}
