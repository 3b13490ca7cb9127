package org.beckon.search;

import java.time.Duration;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/**
 * One of the ways in which every candidate is asked.
 *
 * @param delay how long after the way before it; not awaited when that one has failed
 * @param timeout how long an answer is awaited after it was handed over
 */
public record Way(ChannelKind channel, Duration delay, Duration timeout) {

  private static final Duration LONGEST = Duration.ofDays(7);

  public Way {
    if (Require.given("channel", channel) == ChannelKind.IN_APP) {
      throw new Invalid("channel", "must be one that reaches people who are away from their pages");
    }
    if (Require.given("delay", delay).isNegative() || delay.compareTo(LONGEST) > 0) {
      throw new Invalid("delay", "must be between nothing and seven days");
    }
    Require.given("timeout", timeout);
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new Invalid("timeout", "must be more than nothing and at most seven days");
    }
  }

  /** At once, with the usual patience: a minute for a call, five for a text, thirty for a mail. */
  public static Way usual(ChannelKind channel) {
    return new Way(
        channel,
        Duration.ZERO,
        switch (channel) {
          case PHONE -> Duration.ofSeconds(60);
          case SMS, PUSH, IN_APP -> Duration.ofMinutes(5);
          case EMAIL -> Duration.ofMinutes(30);
        });
  }
}
