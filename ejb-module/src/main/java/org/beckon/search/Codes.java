package org.beckon.search;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes that questions may have: no two that could be meant are alike at one phone. */
final class Codes {

  /** How long nobody with the same phone gets the code of a question that is over. */
  private static final Duration RESTS = Duration.ofHours(24);

  private static final int TRIES_A_LENGTH = 20;

  private static final String IN_USE =
      """
      select o.phone, o.code from offer o
      where o.phone = any(array(select unnest(string_to_array(?1, ','))))
        and (o.ended_at is null or o.ended_at > ?2)
      """;

  private final EntityManager em;
  private final Instant now;
  private final Map<String, Set<String>> used = new HashMap<>();

  Codes(EntityManager em, Instant now) {
    this.em = em;
    this.now = now;
  }

  /** Reads for all of these at once what else is read one by one. */
  Codes prepare(Collection<String> phones) {
    var unknown = phones.stream().filter(phone -> !used.containsKey(phone)).toList();
    if (unknown.isEmpty()) {
      return this;
    }
    unknown.forEach(phone -> used.put(phone, new HashSet<>()));
    for (var each :
        em.createNativeQuery(IN_USE)
            .setParameter(1, unknown.stream().collect(Collectors.joining(",")))
            .setParameter(2, now.minus(RESTS).atOffset(ZoneOffset.UTC))
            .getResultList()) {
      var row = (Object[]) each;
      used.get((String) row[0]).add((String) row[1]);
    }
    return this;
  }

  /**
   * Short while there are short ones.
   *
   * @param phone null for somebody without: then nobody can type it
   */
  String free(String phone) {
    if (phone == null) {
      return Token.code(2);
    }
    prepare(Set.of(phone));
    for (int tries = 0; ; tries++) {
      var code = Token.code(Math.min(4, 2 + tries / TRIES_A_LENGTH));
      if (used.get(phone).add(code)) {
        return code;
      }
    }
  }
}
