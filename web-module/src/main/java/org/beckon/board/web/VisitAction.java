package org.beckon.board.web;

import org.beckon.appointment.VisitLock;
import org.beckon.dispatch.FieldStep;

/** What the menu of a card offers, apart from giving it a time and a technician. */
enum VisitAction {
  SEND,
  TAKE_BACK,
  RECALL,
  UNASSIGN,
  REMOVE,
  LOCK_TIME,
  UNLOCK_TIME,
  LOCK_PERSON,
  UNLOCK_PERSON,
  ACKNOWLEDGE,
  EN_ROUTE,
  CHECK_IN,
  CHECK_OUT;

  /** For the four that pin a visit or let it go (C11). */
  VisitLock lock() {
    return this == LOCK_TIME || this == UNLOCK_TIME ? VisitLock.TIME : VisitLock.PERSON;
  }

  /** For the four that a dispatcher does on a technician's behalf (S1-85). */
  FieldStep step() {
    return FieldStep.valueOf(name());
  }
}
