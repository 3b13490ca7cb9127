package org.beckon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Unmanaged;

/**
 * The boundaries for work that has no caller whose roles could be asked for: batch jobs, whose
 * starting was allowed or refused, and the start itself. The same rules, history and events; only
 * the door is missing, and with it a transaction of its own. Payara authorizes neither a start-up
 * bean nor a batch thread, with or without {@code @RunAs}.
 */
@ApplicationScoped
public class Backstage {

  public <T> T get(Class<T> boundary) {
    return new Unmanaged<>(boundary).newInstance().produce().inject().postConstruct().get();
  }
}
