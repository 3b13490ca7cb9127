package org.beckon.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Which logins belong to which people, and what to call them. */
@ApplicationScoped
public class AccountDirectory {

  @PersistenceContext EntityManager em;

  /** The logins of those technicians that have one and may use it. */
  @SuppressWarnings("unchecked")
  public Set<String> loginsOf(Set<Long> technicianIds) {
    if (technicianIds.isEmpty()) {
      return Set.of();
    }
    List<String> logins =
        em.createNativeQuery(
                "select login from account where active and technician_id in (select unnest(cast(?1 as bigint[])))")
            .setParameter(
                1,
                technicianIds.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{", "}")))
            .getResultList();
    return Set.copyOf(logins);
  }

  /** The login of an account that may be used; else none. */
  public Set<String> loginOf(long accountId) {
    return Set.copyOf(
        em.createQuery(
                "select a.login from Account a where a.id = :id and a.active = true", String.class)
            .setParameter("id", accountId)
            .getResultList());
  }

  /** The account behind a login, however it is spelled; empty for one that may not be used. */
  public OptionalLong idOf(String login) {
    return em.createQuery(
            "select a.id from Account a where lower(a.login) = :login and a.active = true",
            Long.class)
        .setParameter("login", login.toLowerCase(Locale.ROOT))
        .getResultStream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** What to call somebody; the login itself when there is no such account any more. */
  public String nameOf(String login) {
    return em.createQuery(
            "select a.displayName from Account a where a.login = :login", String.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst()
        .orElse(login);
  }
}
