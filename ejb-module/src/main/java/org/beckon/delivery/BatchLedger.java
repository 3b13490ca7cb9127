package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Outages;
import org.beckon.gateway.WentAway;
import org.beckon.notification.Attempt;
import org.beckon.notification.AttemptState;
import org.beckon.notification.Attempts;
import org.beckon.notification.Chronicle;
import org.beckon.notification.Leave;
import org.beckon.notification.Reach;

/**
 * Claims many attempts in one transaction, and writes down what became of many in another: a
 * constant number of statements, however many they are. Each keeps its own lease and fence (B.8).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchLedger {

  /** How much longer than the longest call a worker holds its claim. */
  static final Duration MARGIN = Duration.ofSeconds(15);

  @Inject Attempts attempts;
  @Inject Leave leave;
  @Inject Gateways gateways;
  @Inject Reach reach;
  @Inject Chronicle chronicle;
  @Inject Passage passage;
  @Inject Outages outages;
  @Inject Outcomes outcomes;
  @Inject Event<WentAway> wentAway;
  @Inject Clock clock;

  /** Of these, those that are due and nobody else's. The others are left alone. */
  public List<Attempt.Claim> claim(Collection<Long> attemptIds) {
    var now = clock.instant();
    return claim(attempts.due(attemptIds, now), now);
  }

  /**
   * What is due and no other worker is looking at.
   *
   * @param claims those that may leave now
   * @param looked how many were looked at and do not wait for a gateway that is away; with fewer
   *     than were wanted, nothing else is due
   */
  public record Due(List<Attempt.Claim> claims, int looked) {}

  /** The first that are due by a channel; some may have to wait for their endpoint. */
  public Due claimDue(ChannelKind channel, int most) {
    var now = clock.instant();
    var due = attempts.nextDue(channel, now, most);
    var wanted = wanted(due, now);
    var passing = passage.of(wanted, now);
    var held = wanted.size() - passing.attempts().size();
    return new Due(claim(passing, now), due.size() - held);
  }

  /** A worker that comes back after its lease, to find another at work, is not listened to. */
  public void write(List<Outcome> all) {
    var ids = all.stream().map(outcome -> outcome.claim().attemptId()).sorted().toList();
    var byId =
        attempts.getForUpdate(ids).stream()
            .collect(Collectors.toMap(Attempt::id, Function.identity()));
    var now = clock.instant();
    var away = away(all);
    for (var outcome : all) {
      Optional.ofNullable(byId.get(outcome.claim().attemptId()))
          .ifPresent(
              attempt -> outcomes.write(outcome, attempt, away.contains(attempt.channel()), now));
    }
    away.stream().filter(channel -> isWaiting(channel, byId)).forEach(this::lookForAnotherWay);
  }

  private List<Attempt.Claim> claim(List<Attempt> due, Instant now) {
    return claim(passage.of(wanted(due, now), now), now);
  }

  private List<Attempt.Claim> claim(Passage.Passing passing, Instant now) {
    var leases = new EnumMap<ChannelKind, Duration>(ChannelKind.class);
    var claims = new ArrayList<Attempt.Claim>();
    for (var attempt : leave.free(passing.attempts(), now)) {
      var lease = lease(attempt, leases);
      var claim = claim(attempt, lease, now);
      claims.add(passing.probing(attempt, now.plus(lease)) ? claim.asProbe() : claim);
    }
    return claims;
  }

  /** What was switched off for everybody since it was planned is not. */
  private List<Attempt> wanted(List<Attempt> due, Instant now) {
    var objections = new EnumMap<ChannelKind, Optional<String>>(ChannelKind.class);
    var wanted = new ArrayList<Attempt>();
    for (var attempt : due) {
      objection(attempt, objections)
          .ifPresentOrElse(why -> cancel(attempt, why, now), () -> wanted.add(attempt));
    }
    return wanted;
  }

  private static boolean isWaiting(ChannelKind channel, Map<Long, Attempt> attempts) {
    return attempts.values().stream()
        .anyMatch(a -> a.channel() == channel && a.state() == AttemptState.PLANNED);
  }

  /** They were being handed over when everybody else heard of it. */
  private void lookForAnotherWay(ChannelKind channel) {
    wentAway.fire(new WentAway(channel));
  }

  /** Of those gateways that are known to be away, when it matters. */
  private Set<ChannelKind> away(List<Outcome> all) {
    return all.stream().anyMatch(outcome -> outcome.sign() == Outcome.Sign.AWAY)
        ? outages.all().keySet()
        : Set.of();
  }

  /** What was switched off for everybody since it was planned goes out no more (S0-03). */
  private Optional<String> objection(
      Attempt attempt, Map<ChannelKind, Optional<String>> objections) {
    return objections.computeIfAbsent(attempt.channel(), reach::objectionForAll);
  }

  private Duration lease(Attempt attempt, Map<ChannelKind, Duration> leases) {
    return leases.computeIfAbsent(
        attempt.channel(), channel -> gateways.of(channel).longestCall().plus(MARGIN));
  }

  private void cancel(Attempt attempt, String why, Instant now) {
    attempt.cancel(why, now);
    chronicle.tell("notice.canceled", attempt, now);
  }

  private Attempt.Claim claim(Attempt attempt, Duration lease, Instant now) {
    var claim = attempt.claim(now, lease);
    chronicle.moved(attempt);
    return claim;
  }
}
