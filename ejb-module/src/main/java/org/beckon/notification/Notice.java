package org.beckon.notification;

import static java.util.Objects.requireNonNull;

/**
 * Something one person must be told.
 *
 * @param key what makes this fact this fact, such as {@code assignment:17:3:DISPATCH}: the same key
 *     twice tells once
 * @param jobId the job it is about, or null; so with {@code appointmentId}, {@code assignmentId}
 */
public record Notice(
    NoticeType type,
    String key,
    Recipient recipient,
    Long jobId,
    Long appointmentId,
    Long assignmentId,
    String subject,
    String text) {

  private static final int SUBJECT = 200;
  private static final int TEXT = 20_000;

  /** A long job description shortens the message; it does not keep the job from being sent. */
  public Notice {
    requireNonNull(type);
    requireNonNull(key);
    requireNonNull(recipient);
    subject = shortened(subject.replaceAll("\\p{Cntrl}+", " ").strip(), SUBJECT);
    text = shortened(text, TEXT);
  }

  private static String shortened(String value, int max) {
    return value.length() <= max ? value : value.substring(0, max - 1) + "…";
  }
}
