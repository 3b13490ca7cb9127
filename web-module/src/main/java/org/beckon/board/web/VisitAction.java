package org.beckon.board.web;

import org.beckon.dispatch.FieldStep;

/** What the menu of a card offers, apart from giving it a time and a technician. */
enum VisitAction {
  SEND,
  RECALL,
  UNASSIGN,
  REMOVE,
  ACKNOWLEDGE,
  EN_ROUTE,
  CHECK_IN,
  CHECK_OUT;

  /** For the four that a dispatcher does on a technician's behalf (S1-85). */
  FieldStep step() {
    return FieldStep.valueOf(name());
  }
}
