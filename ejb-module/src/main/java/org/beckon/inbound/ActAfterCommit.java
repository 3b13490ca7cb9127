package org.beckon.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Acts after commit, so that nobody ever looks for a row that is not there yet. */
@ApplicationScoped
class ActAfterCommit {

  @Inject InboundDesk desk;

  void act(@Observes(during = TransactionPhase.AFTER_SUCCESS) InboundArrived event) {
    desk.actSoon(event.eventId());
  }
}
