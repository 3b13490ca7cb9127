package org.beckon.run;

import java.time.Duration;
import java.time.Instant;
import org.beckon.platform.Place;

/** A technician's way from job to job, in the order of the rows. */
final class Round {

  private static final double KILOMETERS_AN_HOUR = 40;
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  private final Instant beginsAt;
  private Instant freeFrom;
  private Place last;

  /**
   * @param beginsAt null when times are not found by going round
   */
  Round(Instant beginsAt) {
    this.beginsAt = beginsAt;
    this.freeFrom = beginsAt;
  }

  boolean isChain() {
    return beginsAt != null;
  }

  /** When they can be there, on a quarter of an hour. */
  Instant next(Place place) {
    var there = freeFrom.plus(way(place));
    return there.equals(beginsAt) ? there : quarter(there);
  }

  void visited(Instant startsAt, int minutes, Place place) {
    if (isChain() && startsAt != null) {
      freeFrom = startsAt.plus(Duration.ofMinutes(minutes));
      last = place;
    }
  }

  private Duration way(Place place) {
    return last == null || place == null
        ? Duration.ZERO
        : Duration.ofMinutes((long) Math.ceil(60 * last.kilometersTo(place) / KILOMETERS_AN_HOUR));
  }

  private static Instant quarter(Instant time) {
    var over = Math.floorMod(time.getEpochSecond(), QUARTER);
    return over == 0 ? time : time.plusSeconds(QUARTER - over);
  }
}
