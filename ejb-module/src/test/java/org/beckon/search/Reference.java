package org.beckon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beckon.search.RandomSearch.Person;
import org.beckon.search.RandomSearch.Reaction;

/**
 * The rules of B.4 once more, as plainly as they can be said: looks at every minute, one after the
 * other, at everybody. Knows nothing of how the engine does it.
 */
final class Reference {

  private final RandomSearch it;
  private final List<Seen> people = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int open;
  private int round = 1;
  private int roundAt;

  /** What is known of one person. */
  private static final class Seen {
    Person is;
    int round;
    boolean turn;
    boolean settled;
    int used;
    int nextAt;
    int[] waits;
    boolean[] over;
  }

  Reference(RandomSearch it) {
    this.it = it;
    open = it.places();
    for (var person : it.people()) {
      var seen = new Seen();
      seen.is = person;
      seen.waits = new int[it.channels()];
      seen.over = new boolean[it.channels()];
      people.add(seen);
    }
    people.sort(Comparator.comparingInt((Seen p) -> p.is.tier()).thenComparing(p -> p.is.rank()));
  }

  List<String> run() {
    for (int minute = 0; minute < RandomSearch.LAST; minute++) {
      var end = minute(minute);
      if (end != null) {
        log.add(minute + " " + end);
        break;
      }
    }
    return log;
  }

  private String minute(int now) {
    for (var p : people) {
      for (int c = 0; c < it.channels(); c++) {
        answer(p, c, now);
      }
    }
    if (open == 0) {
      return "FILLED";
    }
    if (now >= it.deadline()) {
      return "EXPIRED";
    }
    people.stream().filter(p -> p.turn).forEach(p -> goOn(p, now));
    while (true) {
      for (var p : people) {
        var isNext = now >= roundAt && waits(p, now) && now >= it.opens(p.is.tier());
        if (isNext && asking() < Math.min(it.width(), 2 * open) && !barred(p, now)) {
          begin(p, now);
        }
      }
      if (asking() > 0 || people.stream().anyMatch(p -> waits(p, now))) {
        return null;
      }
      if (round == it.rounds() || people.stream().noneMatch(p -> again(p, now))) {
        return "EXHAUSTED";
      }
      round++;
      roundAt = now + it.roundGap();
    }
  }

  private void answer(Seen p, int c, int now) {
    var reaction = p.used > c && p.round > 0 ? p.is.reaction(c, p.round) : null;
    if (reaction == null || p.over[c] || p.settled || !p.turn) {
      return;
    }
    if (reaction.kind() != Reaction.Kind.NOTHING && now == p.waits[c] + reaction.after()) {
      p.over[c] = true;
      switch (reaction.kind()) {
        case YES, NO -> {
          if (open == 0) {
            return;
          }
          p.settled = true;
          p.turn = false;
          log.add(now + " " + p.is.id() + " " + reaction.kind());
          open -= reaction.kind() == Reaction.Kind.YES ? 1 : 0;
        }
        default -> {}
      }
    }
    p.over[c] |= now >= p.waits[c] + it.timeout(c);
  }

  private void begin(Seen p, int now) {
    p.round = round;
    p.used = 0;
    p.over = new boolean[it.channels()];
    p.turn = p.is.comes() && it.anyWay(p.is, round);
    if (p.turn) {
      goOn(p, now);
    }
  }

  private void goOn(Seen p, int now) {
    while (p.used < it.channels()) {
      var c = p.used;
      if (!p.is.reaches(c) || p.is.failedBefore(c, round)) {
        p.over[c] = true;
      } else if (running(p) && now < p.nextAt) {
        return;
      } else {
        log.add(now + " " + p.is.id() + " " + c + " round " + round);
        p.waits[c] = now;
        p.over[c] = p.is.reaction(c, round).kind() == Reaction.Kind.FAILS;
        p.nextAt = now + it.delayAfter(p.is, c, round);
      }
      p.used++;
    }
    p.turn = running(p);
  }

  private static boolean running(Seen p) {
    for (int c = 0; c < p.used; c++) {
      if (!p.over[c]) {
        return true;
      }
    }
    return false;
  }

  private long asking() {
    return people.stream().filter(p -> p.turn).count();
  }

  private boolean waits(Seen p, int now) {
    return !p.turn && !p.settled && p.round < round && now < it.closes(p.is.tier());
  }

  private boolean again(Seen p, int now) {
    return !p.settled && now < it.closes(p.is.tier()) && it.repeatable(p.is, round);
  }

  private boolean barred(Seen p, int now) {
    return people.stream()
        .filter(q -> q.is.tier() < p.is.tier() && it.exclusive(q.is.tier()))
        .anyMatch(q -> now < it.closes(q.is.tier()) && (q.turn || waits(q, now)));
  }
}
