package org.beckon.inbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/**
 * Keeps what providers tell us, and nothing else, in a transaction of its own: when this returns,
 * it cannot be lost, and the provider may be told so (B8.4).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Intake {

  private static final int LONGEST = 20_000;
  private static final String KEEP =
      """
      insert into inbound_event (provider, provider_event_id, content_type, payload, received_at,
        state, tries, due_at)
      values (?1, ?2, ?3, ?4, ?5, 'NEW', 0, ?5)
      on conflict (provider, provider_event_id) do nothing returning id
      """;

  @PersistenceContext EntityManager em;
  @Inject Event<InboundArrived> arrived;
  @Inject Clock clock;

  /**
   * Word for word.
   *
   * @param provider small letters, digits and dashes
   * @param eventId what the provider calls it: told twice, it is kept once
   * @return false when it was known already
   */
  public boolean take(String provider, String eventId, String contentType, String payload) {
    if (!provider.matches("[a-z0-9-]{1,40}")) {
      throw new Invalid("provider", "must be small letters, digits and dashes");
    }
    if (payload.length() > LONGEST || payload.indexOf('\0') >= 0) {
      throw new Invalid("body", "must be at most 20,000 characters of text");
    }
    List<?> ids =
        em.createNativeQuery(KEEP)
            .setParameter(1, provider)
            .setParameter(2, Require.text("id", eventId, 200))
            .setParameter(3, Require.text("contentType", contentType, 100))
            .setParameter(4, payload)
            .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
            .getResultList();
    ids.forEach(id -> arrived.fire(new InboundArrived(((Number) id).longValue())));
    return !ids.isEmpty();
  }

  /** The same of what did not come as text, such as the fields of an SMPP message. */
  public boolean take(String provider, String eventId, Map<String, String> fields) {
    var json = Json.createObjectBuilder();
    fields.forEach(json::add);
    return take(provider, eventId, "application/json", json.build().toString());
  }

  /** Whether anything was kept whose name begins so. */
  public boolean knows(String provider, String eventIdBegins) {
    return !em.createNativeQuery(
            "select 1 from inbound_event where provider = ?1"
                + " and starts_with(provider_event_id, ?2) limit 1")
        .setParameter(1, provider)
        .setParameter(2, eventIdBegins)
        .getResultList()
        .isEmpty();
  }
}
