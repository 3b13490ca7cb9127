package org.beckon.delivery;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Handover;
import org.beckon.gateway.NotAccepted;
import org.beckon.notification.Attempt;

/** A worker with one line, who does every step when a test says so; by the product's ledger. */
public final class OneWorker {

  @Inject BatchLedger ledger;
  @Inject Breaker breaker;

  /** Empty when it is not due, not there, or somebody else's. */
  public Optional<Attempt.Claim> claim(long attemptId) {
    return ledger.claim(List.of(attemptId)).stream().findFirst();
  }

  /** Empty when nothing is due that may leave and that no other worker is looking at. */
  public Optional<Attempt.Claim> claimNext() {
    return claimNext(EnumSet.allOf(ChannelKind.class))
        .or(
            // What waits for a gateway that is away does not hold up the other channels.
            () ->
                Stream.of(ChannelKind.values())
                    .flatMap(channel -> claimNext(EnumSet.of(channel)).stream())
                    .findFirst());
  }

  private Optional<Attempt.Claim> claimNext(Set<ChannelKind> channels) {
    BatchLedger.Due due;
    do {
      due = ledger.claimDue(channels, 1);
    } while (due.claims().isEmpty() && due.looked() > 0);
    return due.claims().stream().findFirst();
  }

  public void sent(Attempt.Claim claim, Handover handover) {
    write(Outcome.sent(claim, handover));
  }

  public void refused(Attempt.Claim claim, String why) {
    write(Outcome.not(Outcome.Kind.REFUSED, claim, why));
  }

  public void refused(Attempt.Claim claim, NotAccepted refusal) {
    write(Outcome.not(claim, refusal));
  }

  public void failed(Attempt.Claim claim, String why) {
    write(Outcome.not(Outcome.Kind.FAILED, claim, why));
  }

  public void doubted(Attempt.Claim claim, String why) {
    write(Outcome.doubted(claim, why));
  }

  private void write(Outcome outcome) {
    breaker.heard(outcome);
    ledger.write(List.of(outcome));
  }
}
