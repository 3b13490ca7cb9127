package org.beckon.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** From one instant to another, half-open: back to back does not overlap. */
@Embeddable
public class TimeWindow implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Duration LONGEST = Duration.ofDays(30);

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(name = "ends_at", nullable = false)
  private Instant endsAt;

  protected TimeWindow() {}

  private TimeWindow(Instant startsAt, Instant endsAt) {
    this.startsAt = startsAt;
    this.endsAt = endsAt;
  }

  /** Refuses an end that is not after the start, and more than 30 days. */
  public static TimeWindow of(Instant startsAt, Instant endsAt) {
    Require.given("startsAt", startsAt);
    Require.given("endsAt", endsAt);
    if (!startsAt.isBefore(endsAt)) {
      throw new Invalid("endsAt", "must be after the start");
    }
    if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
      throw new Invalid("endsAt", "must be within 30 days of the start");
    }
    return new TimeWindow(startsAt, endsAt);
  }

  /** The same from a start and a duration in minutes. */
  public static TimeWindow of(Instant startsAt, int minutes) {
    Require.given("startsAt", startsAt);
    Require.between("durationMinutes", 5, (int) LONGEST.toMinutes(), minutes);
    return of(startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
  }

  public boolean overlaps(TimeWindow other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public Duration duration() {
    return Duration.between(startsAt, endsAt);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeWindow window
        && startsAt.equals(window.startsAt)
        && endsAt.equals(window.endsAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(startsAt, endsAt);
  }

  @Override
  public String toString() {
    return startsAt + "/" + endsAt;
  }
}
