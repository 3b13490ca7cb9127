package org.beckon.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;

/** The numbers that want no SMS from us. */
@ApplicationScoped
class OptOuts {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  void stop(String number) {
    em.createNativeQuery(
            "insert into sms_opt_out (number, since) values (?1, ?2) on conflict do nothing")
        .setParameter(1, number)
        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  void start(String number) {
    em.createNativeQuery("delete from sms_opt_out where number = ?1")
        .setParameter(1, number)
        .executeUpdate();
  }
}
