package org.beckon.recheck;

import static org.beckon.schedule.ConflictKind.ABSENT;
import static org.beckon.schedule.ConflictKind.OUTSIDE_SHIFT;
import static org.beckon.schedule.ConflictKind.OUTSIDE_WINDOW;
import static org.beckon.schedule.ConflictKind.OVERLAP;
import static org.beckon.schedule.ConflictKind.OVER_CAPACITY;
import static org.beckon.schedule.ConflictKind.SKILL_EXPIRED;
import static org.beckon.schedule.ConflictKind.SKILL_MISSING;
import static org.beckon.schedule.ConflictKind.TRAVEL_GAP;

import java.util.Collection;
import java.util.Set;
import org.beckon.schedule.ConflictKind;

/** Because of what somebody's plan was looked at again. The words are those of recheck_mark. */
public enum RecheckCause {
  /** Working hours. */
  SHIFT(OUTSIDE_SHIFT),
  /** An absence came or went. */
  ABSENCE(ABSENT),
  /** What a technician can do, and until when. */
  SKILL(SKILL_MISSING, SKILL_EXPIRED),
  /** A technician's home, zone or capacity, or whether they still work here. */
  PERSON(ABSENT, OVER_CAPACITY, OUTSIDE_SHIFT),
  /** Where a job is. */
  ADDRESS(TRAVEL_GAP),
  /** What a job asks for. */
  JOB(SKILL_MISSING, SKILL_EXPIRED),
  /** When the customer was told to expect somebody. */
  PROMISE(OUTSIDE_WINDOW),
  /** A visit was planned, moved, made longer or taken away. */
  PLAN(OVERLAP, TRAVEL_GAP, OVER_CAPACITY, OUTSIDE_WINDOW, OUTSIDE_SHIFT),
  /** A day of a technician was locked or unlocked. */
  LOCKED_DAY,
  /** How strict planning is. */
  SETTING(ConflictKind.values()),
  /** Nothing in particular: time has passed. */
  NIGHTLY(ConflictKind.values());

  private final Set<ConflictKind> kinds;

  RecheckCause(ConflictKind... kinds) {
    this.kinds = Set.of(kinds);
  }

  /** Of several changes the one that is most likely behind a conflict of that kind. */
  static RecheckCause behind(ConflictKind kind, Collection<RecheckCause> changes) {
    var inOrder = changes.stream().sorted().toList();
    return inOrder.stream()
        .filter(change -> change.kinds.contains(kind))
        .findFirst()
        .orElseGet(() -> inOrder.isEmpty() ? NIGHTLY : inOrder.get(0));
  }
}
