package org.beckon.notification;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.gateway.ChannelKind;

/**
 * One line of "who was told what, and did it arrive".
 *
 * @param endpoint null when none was on record
 * @param at since when it is in this state
 * @param reason why it is not handed over (yet), or null
 * @param generation 1, and one more for every resend
 */
public record DeliveryLine(
    long attemptId,
    NoticeType noticeType,
    NoticeClass noticeClass,
    Long jobId,
    ChannelKind channel,
    String recipientName,
    String endpoint,
    String subject,
    AttemptState state,
    Instant at,
    String reason,
    int tries,
    int generation,
    boolean mayRepeat)
    implements Serializable {

  /** What the screen says of it. */
  public String word() {
    return state.word();
  }

  /** The same; it waits because that gateway is away. */
  DeliveryLine waitingFor(ChannelKind away) {
    return new DeliveryLine(
        attemptId,
        noticeType,
        noticeClass,
        jobId,
        channel,
        recipientName,
        endpoint,
        subject,
        state,
        at,
        "Waits: " + away.away(),
        tries,
        generation,
        mayRepeat);
  }

  /** Somebody ought to look: this person has not been told, or may not have been. */
  public boolean needsAttention() {
    return state == AttemptState.FAILED || state == AttemptState.IN_DOUBT;
  }
}
