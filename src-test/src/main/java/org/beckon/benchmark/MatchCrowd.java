package org.beckon.benchmark;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.beckon.matching.Candidate;
import org.beckon.matching.Day;
import org.beckon.matching.Span;
import org.beckon.matching.Stop;
import org.beckon.matching.StraightLine;
import org.beckon.matching.Travel;
import org.beckon.matching.TravelMatrix;
import org.beckon.matching.WantedVisit;

/** A thousand technicians with eight visits each on one day, out of a seed, in memory. */
final class MatchCrowd {

  static final int TECHNICIANS = 1_000;
  static final int VISITS = 8;
  private static final int PLACES = 1_500;
  private static final int SKILLS = 6;
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 4);
  private static final long MIDNIGHT = DATE.atStartOfDay(ZONE).toEpochSecond();

  private final Random random = new Random(1);
  private final StraightLine line =
      new StraightLine(
          random.doubles(PLACES, 42, 42.7).toArray(),
          random.doubles(PLACES, -71.6, -70.8).toArray(),
          40);

  Travel line() {
    return line;
  }

  /** The same ways, as a table. */
  Travel matrix() {
    var seconds = new int[PLACES][PLACES];
    for (var from = 0; from < PLACES; from++) {
      for (var to = 0; to < PLACES; to++) {
        seconds[from][to] = line.seconds(from, to);
      }
    }
    return new TravelMatrix(seconds);
  }

  List<Candidate> candidates(Travel travel) {
    var candidates = new ArrayList<Candidate>();
    for (var id = 1; id <= TECHNICIANS; id++) {
      var levels = random.ints(SKILLS / 2, 2, 6).toArray();
      var forEver = new int[SKILLS / 2];
      java.util.Arrays.fill(forEver, Integer.MAX_VALUE);
      var known = random.ints(0, SKILLS).distinct().limit(SKILLS / 2).toArray();
      candidates.add(
          new Candidate(id, "Technician " + id, known, levels, forEver, List.of(day(travel))));
    }
    return candidates;
  }

  private Day day(Travel travel) {
    var stops = new ArrayList<Stop>();
    var at = MIDNIGHT + 7L * HOUR + random.nextInt(4) * 15L * MINUTE;
    for (var visit = 0; visit < VISITS; visit++) {
      var end = at + (2 + random.nextInt(3)) * 15L * MINUTE;
      stops.add(Stop.visit(at, end, random.nextInt(PLACES), "WO-" + visit));
      at = end + (1 + random.nextInt(7)) * 15L * MINUTE;
    }
    return new Day(
        new Span(MIDNIGHT, MIDNIGHT + 24L * HOUR),
        List.of(new Span(MIDNIGHT + 7L * HOUR, MIDNIGHT + 19L * HOUR)),
        stops,
        List.of(),
        random.nextInt(PLACES),
        12,
        travel);
  }

  /** An hour at any time of that day, for somebody with a skill. */
  WantedVisit wanted() {
    return new WantedVisit(
        random.nextInt(PLACES),
        (2 + random.nextInt(3)) * 15 * MINUTE,
        List.of(new Span(MIDNIGHT + 7L * HOUR, MIDNIGHT + 18L * HOUR)),
        null,
        15 * MINUTE,
        new int[] {random.nextInt(SKILLS)},
        new int[] {2},
        ZoneOffset.UTC,
        1 + random.nextInt(TECHNICIANS),
        WantedVisit.ALL_RULES);
  }
}
