package org.beckon.delivery;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Handover;
import org.beckon.gateway.NotAccepted;
import org.beckon.notification.Attempt;

/** A worker with one line, who does every step when a test says so; by the product's ledger. */
public final class OneWorker {

  /** Of what waits, in the order in which all of it would leave. */
  private static final String CHANNELS =
      """
      select a.channel from attempt a join notification n on n.id = a.notification_id
      where a.state = 'PLANNED' group by a.channel
      order by min((a.dispatch_id is null, n.class, a.due_at, a.id))
      """;

  @PersistenceContext EntityManager em;
  @Inject BatchLedger ledger;
  @Inject Breaker breaker;

  /** Empty when it is not due, not there, or somebody else's. */
  public Optional<Attempt.Claim> claim(long attemptId) {
    return ledger.claim(List.of(attemptId)).stream().findFirst();
  }

  /** Empty when nothing is due that may leave and that no other worker is looking at. */
  public Optional<Attempt.Claim> claimNext() {
    List<?> channels = em.createNativeQuery(CHANNELS).getResultList();
    return channels.stream()
        .map(channel -> ChannelKind.valueOf((String) channel))
        .flatMap(channel -> claimNext(channel).stream())
        .findFirst();
  }

  private Optional<Attempt.Claim> claimNext(ChannelKind channel) {
    BatchLedger.Due due;
    do {
      due = ledger.claimDue(channel, 1);
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
