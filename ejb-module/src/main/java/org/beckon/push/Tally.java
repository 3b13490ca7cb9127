package org.beckon.push;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beckon.gateway.Handover;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;

/** What became of one message on several devices, as one answer. */
final class Tally {

  /** To one device. */
  interface Push {
    void run() throws NotAccepted, InDoubt;
  }

  private int taken;
  private NotAccepted gone;
  private final List<NotAccepted> later = new ArrayList<>();
  private InDoubt doubt;

  void count(Push push) {
    try {
      push.run();
      taken++;
    } catch (InDoubt e) {
      doubt = e;
    } catch (NotAccepted e) {
      if (e.isPermanent()) {
        gone = e;
      } else {
        later.add(e);
      }
    }
  }

  /** Whoever heard it on one device knows it; else the best hope there is decides. */
  Handover result(Clock clock) throws NotAccepted, InDoubt {
    if (taken > 0) {
      return new Handover(taken == 1 ? "1 device" : taken + " devices");
    }
    if (doubt != null) {
      throw doubt;
    }
    if (!later.isEmpty()) {
      throw theLastToBeAskedAgain(clock.instant());
    }
    throw gone != null ? gone : NotAccepted.forGood("No device is registered any more", null);
  }

  /** All devices are asked again at once, and no service sooner than it wants to be. */
  private NotAccepted theLastToBeAskedAgain(Instant now) {
    return later.stream().max(Comparator.comparing(e -> e.earliest(now))).orElseThrow();
  }
}
