package org.beckon.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Ends conversations between machines: some replies a day to a number that makes no sense. */
@ApplicationScoped
class SmallTalk {

  private static final int MOST = 5;
  private static final Duration DAY = Duration.ofDays(1);
  private static final String COUNT =
      """
      insert into sms_small_talk as t (number, replies, since) values (?1, 1, ?2)
      on conflict (number) do update set
        replies = case when t.since <= ?3 then 1 else t.replies + 1 end,
        since = case when t.since <= ?3 then ?2 else t.since end
      returning replies
      """;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Counts; false when the number has heard enough. */
  boolean mayReply(String number) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    List<?> replies =
        em.createNativeQuery(COUNT)
            .setParameter(1, number)
            .setParameter(2, now)
            .setParameter(3, now.minus(DAY))
            .getResultList();
    return ((Number) replies.get(0)).intValue() <= MOST;
  }

  /** It made sense: there is a person. */
  void progressed(String number) {
    em.createNativeQuery("delete from sms_small_talk where number = ?1")
        .setParameter(1, number)
        .executeUpdate();
  }
}
