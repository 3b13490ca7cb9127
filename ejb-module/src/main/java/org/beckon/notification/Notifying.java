package org.beckon.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beckon.gateway.ChannelKind;

/**
 * Everybody else's way of telling someone something, as part of what they do: if that is rolled
 * back, nobody is told. Returns at once; delivery happens later.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notifying {

  @Inject Notifications notifications;
  @Inject Attempts attempts;
  @Inject Recipients recipients;
  @Inject Reach reach;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Told by every channel that may be used; for the others it is on record why not (S1-49). */
  public void tell(Notice notice) {
    var now = clock.instant();
    notifications.addOnce(notice, now).ifPresent(added -> plan(added, notice, now));
  }

  /**
   * On their page only, whatever else they want to be told by: what it is about may be how people
   * are told.
   */
  public void alert(Notice notice) {
    var now = clock.instant();
    notifications
        .addOnce(notice, now)
        .ifPresent(
            added -> plan(added, ChannelKind.IN_APP, notice.recipient(), notice.hold(), now));
  }

  /**
   * Asks each by one channel: nothing leaves while its dispatch is not active. A constant number of
   * statements, and none that writes what the caller has changed so far.
   *
   * @return the attempts by the key of their notice; without those that were planned before
   */
  public Map<String, Attempt> ask(List<Question> questions) {
    var now = clock.instant();
    var added = notifications.addOnce(questions.stream().map(Question::notice).toList(), now);
    var planned = new HashMap<String, Attempt>();
    for (var question : questions) {
      var notification = added.remove(question.notice().key());
      if (notification != null) {
        planned.put(question.notice().key(), plan(notification, question, now));
      }
    }
    return planned;
  }

  private Attempt plan(Notification notification, Question question, Instant now) {
    var attempt =
        Attempt.planned(notification, question.channel(), 1, question.endpoint(), now)
            .partOf(question.dispatchId(), question.gap());
    attempts.add(attempt);
    chronicle.planned(attempt);
    return attempt;
  }

  /**
   * What was planned for a dispatch will not leave any more; what has left is not touched.
   *
   * @param why shown where the message would have been
   */
  public void withdrawAsked(long dispatchId, String why) {
    var now = clock.instant();
    for (var id : attempts.plannedForDispatch(dispatchId)) {
      var attempt = attempts.getForUpdate(id);
      if (attempt.state() == AttemptState.PLANNED) {
        attempt.cancel(why, now);
        chronicle.moved(attempt);
      }
    }
  }

  /** The same of one attempt; nothing happens when it has left. */
  public void withdrawOne(long attemptId, String why) {
    // Looked at before it is locked: a worker that has it may be waiting for the dispatch.
    if (attempts.get(attemptId).state() == AttemptState.PLANNED) {
      var attempt = attempts.getForUpdate(attemptId);
      if (attempt.state() == AttemptState.PLANNED) {
        attempt.cancel(why, clock.instant());
        chronicle.moved(attempt);
      }
    }
  }

  /**
   * The fact has changed: what was not handed over to them yet never will be (C12). Withdraw before
   * telling the new fact.
   *
   * @param from whom it was for
   * @param why shown where the message would have been
   * @return how many messages were stopped; of those nobody has heard
   */
  public int withdraw(long assignmentId, Recipient from, String why) {
    var now = clock.instant();
    var stopped = 0;
    for (var id : attempts.plannedFor(assignmentId, from)) {
      var attempt = attempts.getForUpdate(id);
      if (attempt.state() == AttemptState.PLANNED) {
        attempt.cancel(why, now);
        chronicle.tell("notice.canceled", attempt, now);
        stopped++;
      }
    }
    return stopped;
  }

  private void plan(Notification notification, Notice notice, Instant now) {
    var recipient = recipients.complete(notice.recipient());
    for (var channel : ChannelKind.values()) {
      if (reach.offers(channel, recipient)) {
        reach
            .objection(channel, recipient)
            .ifPresentOrElse(
                why -> disable(notification, channel, recipient, why, now),
                () -> plan(notification, channel, recipient, notice.hold(), now));
      }
    }
  }

  private void plan(
      Notification notification,
      ChannelKind channel,
      Recipient recipient,
      Duration hold,
      Instant now) {
    var to = recipient.endpoint(channel);
    var attempt = Attempt.planned(notification, channel, 1, to, now).heldFor(hold);
    attempts.add(attempt);
    chronicle.planned(attempt, hold);
  }

  private void disable(
      Notification notification,
      ChannelKind channel,
      Recipient recipient,
      String why,
      Instant now) {
    var attempt = Attempt.disabled(notification, channel, recipient.endpoint(channel), why, now);
    attempts.add(attempt);
    chronicle.tell("notice.not-sent", attempt, now);
  }
}
