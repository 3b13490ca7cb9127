package org.beckon.broker;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQTopic;

/** A topic by its name, as an application defines it. */
public class BrokerTopic extends ActiveMQTopic {

  private static final long serialVersionUID = 1L;

  /** Says which topic of the broker this is. */
  public void setName(String name) {
    setSimpleAddress(SimpleString.of(name));
  }

  /** The name of the topic in the broker. */
  public String getName() {
    return getAddress();
  }
}
