package org.beckon.delivery;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.notification.AttemptState;
import org.beckon.notification.DeliveryLine;
import org.beckon.notification.DeliveryQuery;
import org.beckon.notification.NoticeClass;
import org.beckon.notification.NoticeKit;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Recipient;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;

/** Ada, a provider, and workers that deliver between the two. */
final class DeliveryWorld {

  final TestClock clock = new TestClock();
  final FakeProvider provider = new FakeProvider();
  final Wiring wiring;
  final Recipient ada;
  private final Database database;

  DeliveryWorld(Database database) {
    this.database = database;
    wiring = new Wiring(database.em(), clock, new TestCaller()).put(Gateways.class, provider);
    var doubts = new CommittedDoubtLedger(wiring.get(DoubtLedger.class), database);
    var batches = new CommittedBatchLedger(wiring.get(BatchLedger.class), database);
    wiring.put(BatchLedger.class, batches).put(DoubtLedger.class, doubts);
    ada = NoticeKit.technician(TechnicianKit.ada(wiring), "Ada");
    database.commitAndForget();
  }

  /** Returns the attempt. */
  long tell(NoticeType type, String key) {
    wiring.get(Notifying.class).tell(NoticeKit.notice(type, key, ada));
    database.commitAndForget();
    return line(key).attemptId();
  }

  void hint(long attemptId) {
    wiring.get(Desks.class).hint(ChannelKind.EMAIL, List.of(attemptId));
  }

  void sweep() {
    var sweep = wiring.get(DeliverySweep.class);
    sweep.recover();
    sweep.deliverDue();
  }

  void sweepAfter(Duration wait) {
    clock.advance(wait);
    sweep();
  }

  /** What a dispatcher sees of the latest attempt to tell this. */
  DeliveryLine line(String key) {
    return wiring
        .get(DeliveryQuery.class)
        .recent(EnumSet.allOf(NoticeClass.class), EnumSet.allOf(AttemptState.class), 0, 200)
        .items()
        .stream()
        .filter(line -> idemKey(line.attemptId()).startsWith(key + ":"))
        .reduce((a, b) -> a.generation() > b.generation() ? a : b)
        .orElseThrow();
  }

  AttemptState state(String key) {
    return line(key).state();
  }

  private String idemKey(long attemptId) {
    return (String)
        database
            .em()
            .createNativeQuery("select idem_key from attempt where id = ?1")
            .setParameter(1, attemptId)
            .getSingleResult();
  }
}
