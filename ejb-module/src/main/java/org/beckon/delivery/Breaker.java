package org.beckon.delivery;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.beckon.gateway.ChannelKind;

/**
 * Hears what every hand-over of this node says of its gateway (B8.3). As long as they get through
 * nothing is read or written; that a gateway is away stands in the database.
 */
@ApplicationScoped
public class Breaker {

  private static final Logger LOG = System.getLogger(Breaker.class.getName());

  @Inject OutageLedger ledger;

  /** Not the time of day. */
  LongSupplier stopwatch = System::nanoTime;

  private final Map<ChannelKind, Streak> streaks = new ConcurrentHashMap<>();
  private final Map<ChannelKind, Unwritten> unwritten = new ConcurrentHashMap<>();

  /** What a probe found while the database was away. Nobody makes another before its lease ends. */
  private record Unwritten(Outcome outcome, long heardAt) {}

  /** Whatever goes wrong here, the outcome itself is to be written down. */
  void heard(Outcome outcome) {
    hear(outcome, stopwatch.getAsLong());
  }

  /**
   * What could not be written down is tried again, as long as the probe's lease cannot be over:
   * later, somebody else may have found something else.
   */
  void again() {
    unwritten.forEach(
        (channel, found) -> {
          var isOurs = stopwatch.getAsLong() - found.heardAt() < BatchLedger.MARGIN.toNanos();
          if (unwritten.remove(channel, found) && isOurs) {
            hear(found.outcome(), found.heardAt());
          }
        });
  }

  private void hear(Outcome outcome, long heardAt) {
    try {
      hear(outcome);
    } catch (EJBException e) {
      if (outcome.claim().probe()) {
        unwritten.put(outcome.claim().channel(), new Unwritten(outcome, heardAt));
      }
      LOG.log(Level.WARNING, "Not counted: a hand-over by " + outcome.claim().channel(), e);
    }
  }

  private void hear(Outcome outcome) {
    var claim = outcome.claim();
    var streak = streaks.computeIfAbsent(claim.channel(), channel -> new Streak());
    switch (outcome.sign()) {
      case THERE -> {
        if (streak.ended() || claim.probe()) {
          ledger.answered(claim.channel());
        }
      }
      case AWAY -> {
        if (streak.isTold() && !ledger.isAway(claim.channel())) {
          // Another node has found it back: what failed before is no row with this.
          streak.ended();
        }
        var inARow = streak.failed(stopwatch.getAsLong());
        if (ledger.failed(claim, inARow, outcome.why())) {
          streak.told();
        }
      }
      case UNKNOWN -> {
        if (claim.probe()) {
          ledger.undecided(claim.channel());
        }
      }
    }
  }
}
