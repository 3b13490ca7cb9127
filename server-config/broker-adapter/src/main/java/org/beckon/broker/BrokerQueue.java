package org.beckon.broker;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;

/** A queue by its name, as an application defines it. */
public class BrokerQueue extends ActiveMQQueue {

  private static final long serialVersionUID = 1L;

  /** Says which queue of the broker this is. */
  public void setName(String name) {
    setSimpleAddress(SimpleString.of(name));
  }

  /** The name of the queue in the broker. */
  public String getName() {
    return getAddress();
  }
}
