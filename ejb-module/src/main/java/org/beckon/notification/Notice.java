package org.beckon.notification;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Something one person must be told.
 *
 * @param key what makes this fact this fact, such as {@code assignment:17:3:DISPATCH}: the same key
 *     twice tells once
 * @param jobId the job it is about, or null; so with {@code appointmentId}, {@code assignmentId}
 * @param brief the same in one or two sentences, for SMS, push and calls (S1-44)
 * @param spoken what a call says
 * @param facts what the recipient knows of the visit by it, or null; see {@link Told}
 * @param hold how long it waits, so that what it tells can be undone before; zero for not at all
 */
public record Notice(
    NoticeType type,
    String key,
    Recipient recipient,
    Long jobId,
    Long appointmentId,
    Long assignmentId,
    String subject,
    String text,
    String brief,
    String spoken,
    String facts,
    Duration hold) {

  private static final int SUBJECT = 200;
  private static final int TEXT = 20_000;
  private static final int BRIEF = 450;

  /** A long job description shortens the message; it does not keep the job from being sent. */
  public Notice {
    requireNonNull(type);
    requireNonNull(key);
    requireNonNull(recipient);
    subject = shortened(subject.replaceAll("\\p{Cntrl}+", " ").strip(), SUBJECT);
    text = shortened(text, TEXT);
    brief = shortened(brief.strip(), BRIEF);
    spoken = shortened(spoken.strip(), BRIEF);
    requireNonNull(hold);
  }

  /** Told at once; the subject is what short messages say. */
  public Notice(
      NoticeType type,
      String key,
      Recipient recipient,
      Long jobId,
      Long appointmentId,
      Long assignmentId,
      String subject,
      String text) {
    this(
        type,
        key,
        recipient,
        jobId,
        appointmentId,
        assignmentId,
        subject,
        text,
        subject,
        subject,
        null,
        Duration.ZERO);
  }

  /** The same, with other words for short messages and calls. */
  public Notice inBrief(String words) {
    return with(words, words, facts, hold);
  }

  /** The same, with other words for calls. */
  public Notice spoken(String words) {
    return with(brief, words, facts, hold);
  }

  /** The same; who is told knows this of the visit then. */
  public Notice knowing(String known) {
    return with(brief, spoken, known, hold);
  }

  /** The same, not before that time is over. */
  public Notice heldFor(Duration time) {
    return with(brief, spoken, facts, time);
  }

  private Notice with(String newBrief, String newSpoken, String newFacts, Duration newHold) {
    return new Notice(
        type,
        key,
        recipient,
        jobId,
        appointmentId,
        assignmentId,
        subject,
        text,
        newBrief,
        newSpoken,
        newFacts,
        newHold);
  }

  private static String shortened(String value, int max) {
    return value.length() <= max ? value : value.substring(0, max - 1) + "…";
  }
}
