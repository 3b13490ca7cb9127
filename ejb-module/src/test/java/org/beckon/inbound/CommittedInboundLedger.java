package org.beckon.inbound;

import java.util.Optional;
import org.beckon.platform.Database;

/** Commits every step, as the container does; what fails is rolled back. */
final class CommittedInboundLedger extends InboundLedger {

  private final Database database;

  CommittedInboundLedger(InboundLedger wired, Database database) {
    this.database = database;
    em = wired.em;
    reading = wired.reading;
    clock = wired.clock;
  }

  @Override
  public Optional<SmsReply> act(long eventId) {
    try {
      var reply = super.act(eventId);
      database.commitAndForget();
      return reply;
    } catch (RuntimeException e) {
      database.rollbackAndForget();
      throw e;
    }
  }

  @Override
  public void failed(long eventId, String why) {
    super.failed(eventId, why);
    database.commitAndForget();
  }
}
