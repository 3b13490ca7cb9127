package org.beckon.platform;

import jakarta.enterprise.context.ApplicationScoped;
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
 * zone the organization works in, so that nobody has to pass it along.
 */
@ApplicationScoped
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
    return now instanceof OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) now).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    var clock = new DatabaseClock();
    clock.em = em;
    clock.zone = other;
    return clock;
  }
}
