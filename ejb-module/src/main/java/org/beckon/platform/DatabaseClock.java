package org.beckon.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only clock. Reads the database's time, so that nodes with wrong clocks agree, and carries the
 * zone the organization works in, so that nobody has to pass it along. An EJB, since pages ask it
 * too: they have no persistence unit of their own.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class DatabaseClock extends Clock {

  @PersistenceContext EntityManager em;

  @Inject
  @ConfigProperty(name = "beckon.zone")
  ZoneId zone;

  @Override
  public Instant instant() {
    var now =
        em.createNativeQuery("select engine_now()")
            .setFlushMode(FlushModeType.COMMIT)
            .getSingleResult();
    return instant(now);
  }

  /** A moment as drivers may give it. */
  public static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) column).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    throw new UnsupportedOperationException("The organization works in one zone");
  }
}
