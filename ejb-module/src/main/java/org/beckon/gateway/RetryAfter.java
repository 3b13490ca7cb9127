package org.beckon.gateway;

import java.io.Serializable;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * From when on a provider wants to be asked again (RFC 9110, 10.2.3). At most a quarter of an hour:
 * whoever asks for more is looked at again then.
 *
 * @param after how long from now, or null when only a moment is known
 * @param until the provider's moment, or null
 */
public record RetryAfter(Duration after, Instant until) implements Serializable {

  private static final Duration MOST = Duration.ofMinutes(15);

  /** That long from now. */
  public static RetryAfter of(Duration after) {
    return new RetryAfter(after, null);
  }

  /**
   * What the answer says; empty when it says nothing that can be understood. A moment is taken by
   * the provider's own clock, which its answer shows, wherever it does.
   */
  static Optional<RetryAfter> in(HttpHeaders headers) {
    var value = headers.firstValue("Retry-After").map(String::strip).orElse("");
    if (value.matches("[0-9]+")) {
      return Optional.of(of(seconds(value)));
    }
    return moment(value)
        .map(
            until ->
                headers
                    .firstValue("Date")
                    .flatMap(RetryAfter::moment)
                    .map(said -> of(Duration.between(said, until)))
                    .orElseGet(() -> new RetryAfter(null, until)));
  }

  /** Never in the past. */
  public Instant earliest(Instant now) {
    var said = after == null ? until : now.plus(after);
    if (said.isBefore(now)) {
      return now;
    }
    return said.isAfter(now.plus(MOST)) ? now.plus(MOST) : said;
  }

  /** So many digits that nobody could count them are too many seconds in any case. */
  private static Duration seconds(String digits) {
    return digits.length() > 9 ? MOST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Optional<Instant> moment(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
