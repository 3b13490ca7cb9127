package org.beckon.dispatch.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beckon.appointment.TimeWindow;
import org.beckon.dispatch.DayPiece;

/** A day as a strip, a unit every five minutes: what is where, and where the slot would be. */
public record DayBar(List<Strip> strips) implements Serializable {

  /** How long a strip is for a day of 24 hours. */
  public static final int UNITS = 288;

  private static final int MINUTES = 5;

  /** One part of it, in units from the start of the day. */
  public record Strip(String look, long x, long width, String label) implements Serializable {}

  static DayBar of(List<DayPiece> pieces, TimeWindow slot, Instant startOfDay) {
    var drawn = pieces.stream().map(piece -> strip(piece, startOfDay));
    var wanted =
        Stream.ofNullable(slot)
            .map(time -> strip("slot", time.startsAt(), time.endsAt(), "", startOfDay));
    return new DayBar(Stream.concat(drawn, wanted).filter(strip -> strip.width > 0).toList());
  }

  private static Strip strip(DayPiece piece, Instant startOfDay) {
    return strip(
        piece.kind().name().toLowerCase(Locale.ROOT),
        piece.from(),
        piece.until(),
        piece.label(),
        startOfDay);
  }

  private static Strip strip(
      String look, Instant from, Instant until, String label, Instant startOfDay) {
    var x = units(from, startOfDay);
    return new Strip(look, x, units(until, startOfDay) - x, label);
  }

  private static long units(Instant at, Instant startOfDay) {
    var units = Duration.between(startOfDay, at).toMinutes() / MINUTES;
    return Math.max(0, Math.min(UNITS, units));
  }
}
