package org.beckon.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/**
 * Some of the people, who are asked before those of the next tier.
 *
 * @param people technician ids; empty to take everybody who is active of the personnel type
 * @param personnelType only these; null for any
 * @param opens how long after the beginning of the search at the earliest
 * @param closes when it is over, from the same; null for never
 * @param exclusive the next tiers wait until everybody here was asked, or this is over
 */
public record Tier(
    List<Long> people, String personnelType, Duration opens, Duration closes, boolean exclusive) {

  public Tier {
    people = List.copyOf(Require.given("people", people));
    Require.given("opens", opens);
    if (opens.isNegative() || closes != null && closes.compareTo(opens) <= 0) {
      throw new Invalid("closes", "must be after the tier opens");
    }
  }

  /** These people, from the beginning and without end. */
  public static Tier of(List<Long> people) {
    return new Tier(people, null, Duration.ZERO, null, false);
  }

  Instant opensAt(Instant base) {
    return base.plus(opens);
  }

  boolean isOver(Instant base, Instant now) {
    return closes != null && !now.isBefore(base.plus(closes));
  }

  boolean isOpen(Instant base, Instant now) {
    return !now.isBefore(opensAt(base)) && !isOver(base, now);
  }
}
