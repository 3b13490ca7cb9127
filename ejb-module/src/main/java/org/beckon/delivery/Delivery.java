package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.notification.Attempt;

/**
 * The worker's job: claim attempts, hand each over on a line of its own, have it written down what
 * became of them. Has no transaction itself, so that none is open while a provider takes its time.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivery {

  @Inject BatchLedger ledger;
  @Inject Gateways gateways;
  @Inject Lines lines;
  @Inject Breaker breaker;
  @Inject Results results;

  /** Goes on while this process is stopped; not the time of day. */
  LongSupplier stopwatch = System::nanoTime;

  /**
   * Does nothing for those that are not due or not ours: a hint may come twice, and late. Waits for
   * lines of that channel only.
   *
   * @param wanted how many were hinted at
   * @param hinted gives at most so many of them, once there are lines for them: what is waited with
   *     meanwhile, somebody else may find
   */
  public void attempt(ChannelKind channel, int wanted, IntFunction<List<Long>> hinted) {
    var taken = lines.take(channel, wanted);
    var used = 0;
    try {
      var began = stopwatch.getAsLong();
      var attemptIds = hinted.apply(taken);
      used = attemptIds.isEmpty() ? 0 : handOver(channel, ledger.claim(attemptIds), began);
    } finally {
      lines.giveBack(channel, taken - used);
    }
  }

  /**
   * What was found to be due.
   *
   * @param attemptIds those that are on their lines now
   * @param isMoreDue whether to look again
   */
  public record Found(List<Long> attemptIds, boolean isMoreDue) {}

  /** As many of a channel as there are lines for. */
  public Found attemptNext(ChannelKind channel) {
    var taken = lines.take(channel, Lines.OF_A_CHANNEL);
    var used = 0;
    try {
      var began = stopwatch.getAsLong();
      var due = ledger.claimDue(channel, taken);
      used = handOver(channel, due.claims(), began);
      return new Found(
          due.claims().stream().map(Attempt.Claim::attemptId).toList(), due.looked() == taken);
    } finally {
      lines.giveBack(channel, taken - used);
    }
  }

  private int handOver(ChannelKind channel, List<Attempt.Claim> claims, long began) {
    claims.forEach(claim -> lines.call(() -> handOver(channel, claim, began)));
    return claims.size();
  }

  private void handOver(ChannelKind channel, Attempt.Claim claim, long began) {
    Outcome outcome;
    try {
      outcome = outcome(claim, began);
    } finally {
      lines.giveBack(channel, 1);
    }
    // First, so that what it was is written down as what it means.
    breaker.heard(outcome);
    results.add(outcome);
  }

  /**
   * Whoever was held up between the claim and here could still be at the provider when the lease is
   * over and somebody else begins: they do not begin at all.
   */
  private Outcome outcome(Attempt.Claim claim, long began) {
    if (stopwatch.getAsLong() - began > BatchLedger.MARGIN.toNanos()) {
      return Outcome.not(Outcome.Kind.REFUSED, claim, "Held up before it was handed over");
    }
    try {
      return Outcome.sent(claim, gateways.of(claim.channel()).send(claim.message()));
    } catch (NotAccepted e) {
      return Outcome.not(claim, e);
    } catch (InDoubt e) {
      return Outcome.doubted(claim, e.getMessage());
    }
  }
}
