package org.beckon.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.platform.Conflict;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.platform.Seen;
import org.beckon.technician.Technicians;

/** The accounts and tokens on record. */
@ApplicationScoped
class StoredAccounts {

  @PersistenceContext EntityManager em;
  @Inject Technicians technicians;

  void add(Account account) {
    em.persist(account);
    em.flush();
  }

  void add(ApiToken token) {
    em.persist(token);
    em.flush();
  }

  boolean isEmpty() {
    return em.createQuery("select a.id from Account a", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Account get(long id) {
    return Optional.ofNullable(em.find(Account.class, id))
        .orElseThrow(() -> new NotFound("account", id));
  }

  Account get(long id, int seenVersion) {
    var account = get(id);
    Seen.check(seenVersion, account.version());
    return account;
  }

  /** However it is spelled: nobody remembers their capitals. With the roles, by one statement. */
  Optional<Account> byLogin(String login) {
    return em.createQuery(
            "select a from Account a left join fetch a.roles where lower(a.login) = :login",
            Account.class)
        .setParameter("login", login.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** Two administrators who take each other's role away queue up here. */
  List<Account> lockActiveAdministrators() {
    return em.createQuery(
            "select a from Account a where a.active = true and :admin member of a.roles"
                + " order by a.id",
            Account.class)
        .setParameter("admin", Roles.ADMIN)
        .getResultStream()
        .map(this::locked)
        .filter(account -> account.isActive() && account.roles().contains(Roles.ADMIN))
        .toList();
  }

  private Account locked(Account account) {
    em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
    return account;
  }

  /** Hats are in a table of their own: changing them must still make older views stale. */
  void touch(Account account) {
    em.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Refuses a technician who is not on record, or who has another account. */
  void refuseUnlessFree(Profile profile, Account self) {
    if (profile.technicianId() == null) {
      return;
    }
    var technician = technicians.get(profile.technicianId());
    var taken =
        em.createQuery("select a from Account a where a.technicianId = :id", Account.class)
            .setParameter("id", technician.id())
            .getResultStream()
            .anyMatch(account -> account != self);
    if (taken) {
      throw new Conflict(
          "account.technician-taken",
          "technicianId",
          technician.name() + " has an account already.");
    }
  }

  /** By name. */
  List<Account> all() {
    return em.createQuery(
            "select a from Account a order by lower(a.displayName), a.id", Account.class)
        .getResultList();
  }

  void forgetTries(String login) {
    em.createNativeQuery("delete from sign_in_tries where login = ?1")
        .setParameter(1, login.toLowerCase(Locale.ROOT))
        .executeUpdate();
  }

  List<TokenLine> tokensOf(long accountId) {
    return em.createQuery(
            "select new org.beckon.security.TokenLine(t.id, t.name, t.createdAt, t.expiresAt,"
                + " t.lastUsedAt) from ApiToken t where t.account.id = :id order by t.id",
            TokenLine.class)
        .setParameter("id", accountId)
        .getResultList();
  }

  /** With its account and that account's roles, by one statement: every request asks this. */
  Optional<ApiToken> tokenByHash(String hash) {
    return em.createQuery(
            "select t from ApiToken t join fetch t.account a left join fetch a.roles"
                + " where t.hash = :hash",
            ApiToken.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  ApiToken token(long id) {
    return Optional.ofNullable(em.find(ApiToken.class, id))
        .orElseThrow(() -> new NotFound("token", id));
  }

  void remove(ApiToken token) {
    em.remove(token);
  }
}
