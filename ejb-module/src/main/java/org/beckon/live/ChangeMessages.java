package org.beckon.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Tells every node. A broker that is away keeps nobody waiting: not who saves, and not a worker who
 * has claimed a message and whose lease is running.
 */
@Stateless
@PermitAll
public class ChangeMessages {

  @Inject ChangeLine line;

  /**
   * Returns at once.
   *
   * @param subjects what has changed
   */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(Set<Subject> subjects) {
    line.add(subjects);
  }
}
