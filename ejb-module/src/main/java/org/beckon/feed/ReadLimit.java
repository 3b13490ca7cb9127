package org.beckon.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;

/** How often one address may be read, on this node: a calendar gone wild must not cost others. */
@ApplicationScoped
class ReadLimit {

  private static final int MOST_A_MINUTE = 20;

  private final ConcurrentHashMap<Long, Minute> minutes = new ConcurrentHashMap<>();

  private record Minute(Instant start, int reads) {}

  /** Counts this one too. */
  boolean isReached(long linkId, Instant now) {
    var start = now.truncatedTo(ChronoUnit.MINUTES);
    var minute =
        minutes.merge(
            linkId,
            new Minute(start, 1),
            (known, first) ->
                known.start().equals(start) ? new Minute(start, known.reads() + 1) : first);
    return minute.reads() > MOST_A_MINUTE;
  }
}
