package org.beckon.search;

import java.util.ArrayList;
import java.util.List;
import org.beckon.notification.Question;

/** What people are asked in one step, of one search or of many: planned together in the end. */
final class Questions {

  /** One, and the leg it is of. */
  record Pending(Question question, Leg leg) {}

  final Codes codes;
  private final List<Pending> pending = new ArrayList<>();

  Questions(Codes codes) {
    this.codes = codes;
  }

  void add(Question question, Leg leg) {
    pending.add(new Pending(question, leg));
  }

  List<Pending> pending() {
    return List.copyOf(pending);
  }
}
