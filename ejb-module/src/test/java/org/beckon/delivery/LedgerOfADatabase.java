package org.beckon.delivery;

import jakarta.ejb.EJBException;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Attempt;

/** Of a database that goes away and comes back. */
final class LedgerOfADatabase extends OutageLedger {

  private final OutageLedger ledger;
  boolean isAway;

  LedgerOfADatabase(OutageLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public boolean failed(Attempt.Claim claim, int inARow, String why) {
    return reached().failed(claim, inARow, why);
  }

  @Override
  public boolean isAway(ChannelKind channel) {
    return reached().isAway(channel);
  }

  @Override
  public void answered(ChannelKind channel) {
    reached().answered(channel);
  }

  @Override
  public void undecided(ChannelKind channel) {
    reached().undecided(channel);
  }

  private OutageLedger reached() {
    if (isAway) {
      throw new EJBException("the database is away");
    }
    return ledger;
  }
}
