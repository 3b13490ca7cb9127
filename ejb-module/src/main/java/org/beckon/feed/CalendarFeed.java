package org.beckon.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.technician.Technicians;

/** What whoever knows a calendar's address may read: no login, and nothing beyond that calendar. */
@Stateless
@PermitAll
public class CalendarFeed {

  /** How long what is over or off is still told. */
  private static final Duration BACK = Duration.ofDays(30);

  /** Twenty a day for more than a month: what is later can wait. */
  private static final int MOST = 1000;

  private static final Pattern SECRET = Pattern.compile("bkn_[A-Za-z0-9_-]{43}");

  @Inject CalendarLinks links;
  @Inject FeedReader visits;
  @Inject FeedText text;
  @Inject ReadLimit limit;
  @Inject Technicians technicians;
  @Inject Clock clock;

  /**
   * The technician's visits of the last thirty days and all to come, as text/calendar: what they
   * were sent, and what they were sent and is off. Empty for an address that opens nothing.
   */
  public Optional<String> read(String secret) {
    return SECRET.matcher(secret).matches()
        ? links.bySecret(secret).map(this::written)
        : Optional.empty();
  }

  private String written(CalendarLink link) {
    var now = clock.instant();
    if (limit.isReached(link.id(), now)) {
      throw new ReadTooOften();
    }
    links.read(link, now);
    var technician = technicians.get(link.technicianId());
    return text.of(technician.name(), visits.visits(technician.id(), now.minus(BACK), MOST));
  }
}
