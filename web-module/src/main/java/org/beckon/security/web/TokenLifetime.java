package org.beckon.security.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** How long a new token is good for. */
public enum TokenLifetime {
  MONTH(Period.ofDays(30)),
  QUARTER(Period.ofDays(90)),
  YEAR(Period.ofYears(1)),
  UNTIL_REVOKED(null);

  private final Period period;

  TokenLifetime(Period period) {
    this.period = period;
  }

  /** Ends with a day, so that nobody's night shift breaks off. Null for no end. */
  Instant endsAt(Instant now, ZoneId zone) {
    return period == null
        ? null
        : LocalDate.ofInstant(now, zone).plus(period).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
