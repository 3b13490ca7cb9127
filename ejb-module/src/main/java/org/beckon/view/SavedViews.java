package org.beckon.view;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.security.CallerAccount;

/** What people do with their own saved views. Nobody sees those of somebody else. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class SavedViews {

  private static final int MOST = 30;
  private static final int LONGEST_SETTINGS = 2000;

  @PersistenceContext EntityManager em;
  @Inject CallerAccount account;

  /** The caller's, by name. */
  public List<SavedViewLine> of(ViewPage page) {
    return own(page).stream().map(SavedView::line).toList();
  }

  /**
   * Under that name; one of the same name is replaced. Returns its id.
   *
   * @param settings a JSON object of at most 2,000 characters
   */
  public long save(ViewPage page, String name, String settings) {
    var called = Require.text("name", name, 60);
    var kept = object(settings);
    var own = own(page);
    var same = own.stream().filter(view -> view.isCalled(called)).findFirst();
    if (same.isPresent()) {
      same.get().keep(kept);
      return same.get().id();
    }
    if (own.size() >= MOST) {
      throw new Conflict("view.too-many", "name", "There are %d views already.".formatted(MOST));
    }
    var view = new SavedView(account.id(), page, called, kept);
    em.persist(view);
    return view.id();
  }

  public void rename(long id, String name) {
    var view = get(id);
    var called = Require.text("name", name, 60);
    if (own(view.page()).stream().anyMatch(other -> other != view && other.isCalled(called))) {
      throw new Invalid("name", "is the name of another view");
    }
    view.rename(called);
  }

  public void remove(long id) {
    em.remove(get(id));
  }

  /** The page opens with this one from now on, or with none when it did so already. */
  public void prefer(long id) {
    var view = get(id);
    var wanted = !view.preferred();
    own(view.page()).forEach(other -> other.prefer(false));
    // One at a time is preferred, at every moment that the database sees.
    em.flush();
    view.prefer(wanted);
  }

  private SavedView get(long id) {
    var view = em.find(SavedView.class, id);
    if (view == null || !view.isOf(account.id())) {
      throw new NotFound("view", id);
    }
    return view;
  }

  private List<SavedView> own(ViewPage page) {
    return em.createQuery(
            "select v from SavedView v where v.accountId = :account and v.page = :page"
                + " order by lower(v.name)",
            SavedView.class)
        .setParameter("account", account.id())
        .setParameter("page", page)
        .getResultList();
  }

  private static String object(String settings) {
    var text = Require.given("settings", settings);
    if (text.length() > LONGEST_SETTINGS) {
      throw new Invalid("settings", "must have at most 2,000 characters");
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject().toString();
    } catch (JsonException unreadable) {
      throw new Invalid("settings", "must be a JSON object");
    }
  }
}
