package org.beckon.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.beckon.platform.Caller;

/** Where answers are kept, by caller and key. */
@Stateless
@PermitAll
public class KeptAnswers {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  @PersistenceContext EntityManager em;
  @Inject Caller caller;

  /**
   * False when this caller used the key before. Waits for a request with the same key that is not
   * over yet: only when it is do we know whether it counts.
   */
  public boolean claim(RequestKey key, Instant now) {
    try {
      em.createNativeQuery("set local lock_timeout = " + PATIENCE.toMillis()).executeUpdate();
      var rows =
          em.createNativeQuery(
                  """
                  insert into idempotency (caller, key, fingerprint, claimed_at)
                  values (?1, ?2, ?3, ?4) on conflict do nothing
                  """)
              .setParameter(1, caller.name())
              .setParameter(2, key.value())
              .setParameter(3, key.fingerprint())
              .setParameter(4, now.atOffset(ZoneOffset.UTC))
              .executeUpdate();
      em.createNativeQuery("set local lock_timeout to default").executeUpdate();
      return rows == 1;
    } catch (PersistenceException refused) {
      throw isImpatience(refused) ? new InProgress() : refused;
    }
  }

  /** The answer to the same request. */
  public Answer get(RequestKey key) {
    var row =
        (Object[])
            em.createNativeQuery(
                    """
                    select fingerprint, status, location, body from idempotency
                    where caller = ?1 and key = ?2
                    """)
                .setParameter(1, caller.name())
                .setParameter(2, key.value())
                .getSingleResult();
    if (!key.fingerprint().equals(row[0])) {
      throw new KeyReused();
    }
    return new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], true);
  }

  public void keep(RequestKey key, Answer answer) {
    em.createNativeQuery(
            """
            update idempotency set status = ?3, location = ?4, body = ?5
            where caller = ?1 and key = ?2
            """)
        .setParameter(1, caller.name())
        .setParameter(2, key.value())
        .setParameter(3, answer.status())
        .setParameter(4, answer.location())
        .setParameter(5, answer.body())
        .executeUpdate();
  }

  /** What the database refuses, it shall refuse while we can still say so. */
  public void settle() {
    em.flush();
  }

  public int forgetBefore(Instant time) {
    return em.createNativeQuery("delete from idempotency where claimed_at < ?1")
        .setParameter(1, time.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  private static boolean isImpatience(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
