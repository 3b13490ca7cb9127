package org.beckon.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.NotFound;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;

/** Plans that the office keeps under a name, to search by them again. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class SavedPlans {

  private static final int MOST = 100;

  @PersistenceContext EntityManager em;
  @Inject Caller caller;
  @Inject Clock clock;

  /** All, by name. */
  public List<SavedPlanLine> lines() {
    return em.createQuery("select p from SavedPlan p order by lower(p.name)", SavedPlan.class)
        .getResultStream()
        .map(SavedPlan::line)
        .toList();
  }

  public SearchPlan get(long id) {
    return found(id).plan();
  }

  /**
   * Under that name; one of the same name is replaced. Returns its id. A deadline is of one search
   * and is not kept; whether somebody can be reached is asked when a search begins.
   */
  public long save(String name, SearchPlan plan) {
    var called = Require.text("planName", name, 60);
    var same = named(called);
    if (same.isEmpty() && lines().size() >= MOST) {
      throw new Conflict(
          "plan.too-many", "planName", "There are %d plans already.".formatted(MOST));
    }
    var saved = same.orElseGet(() -> new SavedPlan(called));
    saved.keep(Require.given("plan", plan).until(null), caller.name(), clock.instant());
    em.persist(saved);
    return saved.id();
  }

  public void remove(long id) {
    em.remove(found(id));
  }

  private Optional<SavedPlan> named(String name) {
    return em.createQuery(
            "select p from SavedPlan p where lower(p.name) = lower(:name)", SavedPlan.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  private SavedPlan found(long id) {
    return Optional.ofNullable(em.find(SavedPlan.class, id))
        .orElseThrow(() -> new NotFound("plan", id));
  }
}
