package org.beckon.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beckon.platform.NotFound;
import org.beckon.schedule.PlaceJob;

/** Where proposed changes are kept, and who is in draft mode. */
@ApplicationScoped
class ProposedChanges {

  @PersistenceContext EntityManager em;

  boolean isDrafting(String login) {
    return !em.createNativeQuery("select 1 from draft_mode where login = ?1")
        .setParameter(1, login)
        .getResultList()
        .isEmpty();
  }

  void draft(String login, boolean on, Instant now) {
    if (on) {
      em.createNativeQuery(
              "insert into draft_mode (login, since) values (?1, ?2) on conflict do nothing")
          .setParameter(1, login)
          .setParameter(2, now.atOffset(ZoneOffset.UTC))
          .executeUpdate();
    } else {
      em.createNativeQuery("delete from draft_mode where login = ?1")
          .setParameter(1, login)
          .executeUpdate();
    }
  }

  void add(ProposedChange change) {
    em.persist(change);
  }

  void remove(ProposedChange change) {
    em.remove(change);
  }

  /** In the order in which they were proposed first. */
  List<ProposedChange> of(String login) {
    return em.createQuery(
            "select c from ProposedChange c where c.login = :login order by c.id",
            ProposedChange.class)
        .setParameter("login", login)
        .getResultList();
  }

  Optional<ProposedChange> about(String login, PlaceJob command) {
    return of(login).stream()
        .filter(change -> change.command().jobId() == command.jobId())
        .filter(change -> Objects.equals(change.command().appointmentId(), command.appointmentId()))
        .findFirst();
  }

  /** Nobody finds another's. */
  ProposedChange getForUpdate(String login, long id) {
    return Optional.ofNullable(em.find(ProposedChange.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(change -> change.login().equals(login))
        .orElseThrow(() -> new NotFound("change", id));
  }
}
