package org.beckon.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A gateway is away: nothing is handed to it but one probe at a time, at a growing distance (B8.3).
 * Its row is there as long as it lasts, so that all nodes agree.
 */
@Entity
@Table(name = "gateway_away")
public class Outage {

  /** A line that was reset is there again at once; a server that starts again takes longer. */
  private static final Duration FIRST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_WORDS = 400;

  @Id
  @Enumerated(EnumType.STRING)
  private ChannelKind channel;

  @Version private int version;

  @Column(nullable = false, updatable = false)
  private Instant since;

  @Column(nullable = false)
  private int failures;

  @Column(nullable = false)
  private String words;

  @Column(nullable = false)
  private int probes;

  @Column(name = "probe_at", nullable = false)
  private Instant probeAt;

  protected Outage() {}

  /** From that many hand-overs in a row on, of which the last failed in these words. */
  Outage(ChannelKind channel, int failures, String words, Instant now) {
    this.channel = channel;
    this.since = now;
    this.failures = failures;
    this.words = shortened(words);
    this.probeAt = now.plus(distance(0));
  }

  /** How long after so many probes that failed the next one is made. */
  static Duration distance(int probes) {
    var doubled = FIRST.multipliedBy(1L << Math.min(probes, 10));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  /** Whether it is time for a probe, and nobody is at one. */
  public boolean isToBeProbed(Instant now) {
    return !probeAt.isAfter(now);
  }

  /** Somebody is at a probe; should they never come back, the next is made then. */
  public void probing(Instant until) {
    probeAt = until;
  }

  /**
   * Whether the probe that failed last was the first: from then on it is more than a line that
   * broke for a moment, and people are told.
   */
  public boolean isToBeTold() {
    return probes == 1;
  }

  /** Whether people were told, and are to hear that it is over. */
  public boolean isTold() {
    return probes > 0;
  }

  /** One more did not get through. */
  public void failed(String why) {
    failures++;
    words = shortened(why);
  }

  /** The same of a probe. */
  public void probeFailed(String why, Instant now) {
    failed(why);
    probes++;
    probeAt = now.plus(distance(probes));
  }

  /** The probe said nothing of the gateway: the next message is one. */
  public void probeUndecided(Instant now) {
    probeAt = now;
  }

  private static String shortened(String value) {
    var text = value == null || value.isBlank() ? "no reason given" : value.strip();
    return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS - 1) + "…";
  }

  public ChannelKind channel() {
    return channel;
  }

  public Instant since() {
    return since;
  }

  public int failures() {
    return failures;
  }

  /** What the gateway, or the way to it, said last. */
  public String words() {
    return words;
  }

  public Instant probeAt() {
    return probeAt;
  }
}
