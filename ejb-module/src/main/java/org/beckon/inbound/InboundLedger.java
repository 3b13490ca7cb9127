package org.beckon.inbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Acts on what came in, once, in the transaction that says so (B8.4). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InboundLedger {

  private static final int MOST_TRIES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final String CLAIM =
      """
      select id, provider, content_type, payload, tries from inbound_event
      where id = ?1 and state = 'NEW' for update skip locked
      """;
  private static final String DUE =
      """
      select id from inbound_event where state = 'NEW' and due_at <= ?1
      order by due_at, id limit 100
      """;

  @PersistenceContext EntityManager em;
  @Inject InboundReading reading;
  @Inject Clock clock;

  /** What nobody has acted on yet and is due, oldest first. */
  public List<Long> due() {
    List<?> ids =
        em.createNativeQuery(DUE)
            .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Returns what is to be said, once this is committed. Does nothing when somebody else did it. */
  public Optional<SmsReply> act(long eventId) {
    List<?> rows = em.createNativeQuery(CLAIM).setParameter(1, eventId).getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var row = (Object[]) rows.get(0);
    var result = reading.read((String) row[1], (String) row[2], (String) row[3]);
    var tries = ((Number) row[4]).intValue();
    if (result.isTooEarly() && tries + 1 < MOST_TRIES) {
      again(eventId, tries, result.outcome());
    } else {
      done(eventId, result.outcome());
    }
    return result.reply();
  }

  /** It could not be acted on: later again, in the end no more. */
  public void failed(long eventId, String why) {
    var tries =
        ((Number)
                em.createNativeQuery("select tries from inbound_event where id = ?1")
                    .setParameter(1, eventId)
                    .getSingleResult())
            .intValue();
    if (tries + 1 < MOST_TRIES) {
      again(eventId, tries, why);
    } else {
      settle(eventId, "FAILED", why);
    }
  }

  private void done(long eventId, String outcome) {
    settle(eventId, "DONE", outcome);
  }

  private void settle(long eventId, String state, String outcome) {
    em.createNativeQuery(
            "update inbound_event set state = ?2, outcome = ?3, tries = tries + 1 where id = ?1")
        .setParameter(1, eventId)
        .setParameter(2, state)
        .setParameter(3, shortened(outcome))
        .executeUpdate();
  }

  private void again(long eventId, int tries, String outcome) {
    var pause = FIRST_PAUSE.multipliedBy(1L << tries);
    em.createNativeQuery(
            "update inbound_event set tries = tries + 1, due_at = ?2, outcome = ?3 where id = ?1")
        .setParameter(1, eventId)
        .setParameter(2, clock.instant().plus(pause).atOffset(ZoneOffset.UTC))
        .setParameter(3, shortened(outcome))
        .executeUpdate();
  }

  private static String shortened(String text) {
    return text.length() <= 400 ? text : text.substring(0, 399) + "…";
  }
}
