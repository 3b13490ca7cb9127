package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds out which question somebody answers. */
@ApplicationScoped
class Offers {

  /** How long a code is good after the turn is over. */
  private static final Duration GOOD = Duration.ofHours(24);

  @PersistenceContext EntityManager em;

  /**
   * Only numbers: what was read before the locks were taken may be old.
   *
   * @param offerId what is answered
   */
  record Found(long offerId, long candidateId, long searchId) {}

  private static final String FOUND =
      "select o.id, c.id, c.search.id from Offer o join o.candidate c ";

  private static final String BY_LINK = "join OfferLink k on k.offer = o where k.tokenHash = :hash";

  private static final String BY_ATTEMPT =
      "join Leg l on l.candidate = c where l.attemptId = :attempt order by o.round desc";

  private static final String OPEN = "where o.phone = :phone and o.endedAt is null";

  private static final String BY_CODE =
      """
      where o.phone = :phone and o.code = :code and (o.endedAt is null or o.endedAt > :since)
      order by o.askedAt desc
      """;

  /** Empty when nobody can tell. */
  Optional<Found> of(AnswerOffer said, Instant now) {
    if (said.token() != null) {
      return first(query(BY_LINK).setParameter("hash", new Token(said.token()).hash()));
    }
    if (said.attemptId() != null) {
      return first(query(BY_ATTEMPT).setParameter("attempt", said.attemptId()));
    }
    if (said.phone() == null) {
      return Optional.empty();
    }
    return said.code() == null ? only(said.phone()) : of(said.code(), said.phone(), now);
  }

  /** A bare yes or no counts only if there is one question that it can answer. */
  private Optional<Found> only(String phone) {
    var open = query(OPEN).setParameter("phone", phone).setMaxResults(2).getResultList();
    return open.size() == 1 ? Optional.of(found(open.get(0))) : Optional.empty();
  }

  private Optional<Found> of(String code, String phone, Instant now) {
    return first(
        query(BY_CODE)
            .setParameter("phone", phone)
            .setParameter("code", code)
            .setParameter("since", now.minus(GOOD)));
  }

  private TypedQuery<Object[]> query(String which) {
    return em.createQuery(FOUND + which, Object[].class);
  }

  private static Optional<Found> first(TypedQuery<Object[]> query) {
    return query.setMaxResults(1).getResultStream().findFirst().map(Offers::found);
  }

  private static Found found(Object[] row) {
    return new Found((Long) row[0], (Long) row[1], (Long) row[2]);
  }

  /** The same word, told before. */
  Optional<Answer> said(AnswerOffer said) {
    return em.createQuery(
            "select a from Answer a where a.channel = :channel and a.answerId = :id", Answer.class)
        .setParameter("channel", said.channel())
        .setParameter("id", said.answerId())
        .getResultStream()
        .findFirst();
  }
}
